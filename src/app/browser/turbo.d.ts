/** What we use of Turbo, which brings no types of its own. */
declare module '@hotwired/turbo' {
  export function start(): void;
  export const session: { refresh(url: string): void };
}
