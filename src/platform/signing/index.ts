export { isSignedBy, newSigner, openSigner, type Signer, signerOf } from './signer.ts';
