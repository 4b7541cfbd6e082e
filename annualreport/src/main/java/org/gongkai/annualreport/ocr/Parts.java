package org.gongkai.annualreport.ocr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things, by number, that are joined into parts. */
final class Parts {
    private final int[] root;

    Parts(int size) {
        root = new int[size];
        for (int i = 0; i < size; i++) {
            root[i] = i;
        }
    }

    void join(int a, int b) {
        root[of(a)] = of(b);
    }

    /** The number that stands for the part of a thing. */
    int of(int i) {
        while (root[i] != i) {
            root[i] = root[root[i]];
            i = root[i];
        }
        return i;
    }

    /** The members of each part, in order. */
    List<List<Integer>> lists() {
        Map<Integer, List<Integer>> lists = new LinkedHashMap<>();
        for (int i = 0; i < root.length; i++) {
            lists.computeIfAbsent(of(i), _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(lists.values());
    }
}
