package org.gongkai.annualreport.city;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets as Excel allows them: at most 31 characters, without []:*?/\, no two alike. */
final class SheetNames {
    private static final int LONGEST = 31;
    private final Set<String> used = new HashSet<>();

    /** A name not given before; another call with the same words gives another. */
    String of(String words) {
        String safe = WorkbookUtil.createSafeSheetName(words.isBlank() ? "未命名" : words.strip(), '_');
        String name = safe;
        for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = "（" + number + "）";
            name = safe.substring(0, Math.min(safe.length(), LONGEST - end.length())) + end;
        }
        return name;
    }
}
