/** The programs outside npm that the tests need: installed on Debian as root, named anywhere else. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail } from './bootstrap.mjs';

/** Each with the Debian package that brings it and how to tell that it is there. */
const tools = [
  {
    what: 'Chromium (any of chromium, chromium-browser, google-chrome)',
    debian: 'chromium',
    isThere: () => ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].some(isOnPath),
  },
  {
    what: 'LibreOffice Writer (soffice)',
    debian: 'libreoffice-writer-nogui',
    isThere: () => isOnPath('soffice') && isWriterThere(),
  },
  {
    what: 'poppler (pdftotext, pdfinfo)',
    debian: 'poppler-utils',
    isThere: () => isOnPath('pdftotext') && isOnPath('pdfinfo'),
  },
  { what: 'qpdf', debian: 'qpdf', isThere: () => isOnPath('qpdf') },
  { what: 'the Noto fonts', debian: 'fonts-noto-core', isThere: areNotoFontsThere },
];

/** Make sure that every tool is there; otherwise end with 1 and the list of what to install. */
export function provideTools() {
  let missing = tools.filter((tool) => !tool.isThere());
  if (missing.length > 0 && isDebian() && process.getuid() === 0) {
    const packages = missing.map((tool) => tool.debian);
    console.log(`Installing ${packages.join(', ')} …`);
    aptGet('update', '-qq');
    aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
    missing = tools.filter((tool) => !tool.isThere());
  }
  if (missing.length === 0) {
    console.log('all there');
    return;
  }
  const list = missing.map((tool) => `  ${tool.what} (Debian package: ${tool.debian})`).join('\n');
  fail(
    `The tests need these programs, which are not installed:\n${list}\nInstall them and run npm test again.`,
  );
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) fail(`apt-get ${args.join(' ')} ended with ${status}; the lines above say why.`);
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false; // not there, or not for us
    }
  });
}

/** LibreOffice can be installed without Writer; where dpkg knows nothing of it we take soffice as it is. */
function isWriterThere() {
  if (!isDebian()) return true;
  return ['libreoffice-writer-nogui', 'libreoffice-writer'].some(isInstalledOnDebian);
}

function areNotoFontsThere() {
  if (isDebian()) return isInstalledOnDebian('fonts-noto-core');
  const { status, stdout } = spawnSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.includes('Noto');
}

function isInstalledOnDebian(name) {
  const { stdout } = spawnSync('dpkg', ['--status', name], { encoding: 'utf8' });
  return stdout?.includes('\nStatus: install ok installed') ?? false;
}
