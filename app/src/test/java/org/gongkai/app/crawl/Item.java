package org.gongkai.app.crawl;

import org.jspecify.annotations.Nullable;

/** A value for a variable of an address, with the word that only insiders may read. */
record Item(ItemKind kind, String value, @Nullable String marker) {}
