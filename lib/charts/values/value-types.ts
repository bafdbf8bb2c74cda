/** A mapping whose names people choose. */
export type Mapping<Member> = { readonly [name: string]: Member };

/** What a chart goes through item by item, where nothing shows whether it is a list or a mapping. */
export type ListOrMapping<Item> = readonly Item[] | Mapping<Item>;
