package org.gongkai.app.registers;

import java.util.List;
import java.util.Map;

/**
 * By what a register's entries are parted.
 *
 * @param heading as a table says it: 办理结果; empty where they are not
 * @param column of the counted entries, which holds a code
 * @param words what each code is called; one that is not there is called {@link #UNTOLD}
 */
public record EntryKinds(String heading, String column, Map<String, String> words) {
    /** What has no kind. */
    public static final EntryKinds NONE = new EntryKinds("", "", Map.of());

    static final String UNTOLD = "未注明";

    String word(String code) {
        return words.getOrDefault(code, UNTOLD);
    }

    /** All codes that are called so. */
    List<String> codes(String word) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .toList();
    }
}
