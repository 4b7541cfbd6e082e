package org.gongkai.app.search;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What something is found by: only what everybody sees who sees the thing at all, since passages of it are shown.
 *
 * @param number 文号 or another number, empty where there is none
 * @param text everything else: body, opinions, text of the files it holds
 * @param keys a first sieve, and no more than that: whom the index proposes it to ({@link #personKey}, {@link #organKey},
 *     {@link #grantKey}). Everybody who may see the thing must have one of them; empty where nobody is sieved out. The
 *     database decides in any case
 */
public record SearchEntry(String title, String number, String text, Set<String> keys) {

    public static SearchEntry of(String title, String number, Collection<String> texts) {
        return new SearchEntry(title, number, String.join("\n", texts), Set.of());
    }

    public SearchEntry within(Set<String> sieve) {
        return new SearchEntry(title, number, text, Set.copyOf(sieve));
    }

    public static String personKey(UUID person) {
        return "person:" + person;
    }

    /** Of an organ that the viewer sees wholly, or works for. */
    public static String organKey(long organ) {
        return "organ:" + organ;
    }

    public static String grantKey(String grant) {
        return "grant:" + grant;
    }
}
