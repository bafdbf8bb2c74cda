/** Sentences, one below the other. */
export function Sentences({ of }: { readonly of: readonly string[] }) {
  return of.map((sentence) => (
    <p key={sentence} className="portal-a-sentence">
      {sentence}
    </p>
  ));
}
