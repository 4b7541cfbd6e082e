package org.gongkai.annualreport.extract.pdf;

/** Which of so many things belong together. */
final class Unions {
    private final int[] parent;

    Unions(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The thing that stands for all that belong together; the first of them. */
    int of(int i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    void join(int a, int b) {
        int x = of(a);
        int y = of(b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }
}
