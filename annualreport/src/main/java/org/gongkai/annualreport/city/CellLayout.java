package org.gongkai.annualreport.city;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.law.report.ReportForm;

/** The cells of a form, one object for all reports printed in it. */
record CellLayout(List<String> names, Map<String, Integer> index, Map<String, String> labels) {
    private record Key(ReportForm form, List<ReportForm.Row> table3) {}

    private static final Map<Key, CellLayout> ALL = new ConcurrentHashMap<>();

    static CellLayout of(ReportForm form, List<ReportForm.Row> table3) {
        return ALL.computeIfAbsent(new Key(form, table3), CellLayout::made);
    }

    private static CellLayout made(Key key) {
        Map<String, String> labels = key.form().cells(key.table3());
        List<String> names = List.copyOf(labels.keySet());
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        return new CellLayout(names, index, labels);
    }
}
