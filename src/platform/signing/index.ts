export { isSignedBy, keyIdOf, newSigner, openSigner, type Signer, signerOf } from './signer.ts';
