package org.gongkai.app.decisions;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files of licences, as a test needs them: numbered rows, each of which may be changed. */
final class ImportFile {
    private static final List<String> HEAD = List.of(
            "XK_WSH",
            "XK_XDR_MC",
            "XK_XDR_LB",
            "XK_XDR_SHXYM",
            "XK_XDR_ZJHM",
            "XK_XKWS",
            "XK_XKLB",
            "XK_NR",
            "XK_JDRQ",
            "XK_YXQZ",
            "XK_YXQZI");

    private final String word;
    private final int rows;
    private final Map<Integer, Map<String, String>> changes = new HashMap<>();
    private String more = "";

    private ImportFile(String word, int rows) {
        this.word = word;
        this.rows = rows;
    }

    /** So many sound rows, numbered 高审〔2022〕WORD-1号 and so on. */
    static ImportFile of(String word, int rows) {
        return new ImportFile(word, rows);
    }

    /** Row {@code n}, from 1, says something else. */
    ImportFile but(int n, String... changed) {
        var row = changes.computeIfAbsent(n, _ -> new HashMap<>());
        for (int i = 0; i < changed.length; i += 2) {
            row.put(changed[i], changed[i + 1]);
        }
        return this;
    }

    /** Row {@code n} is of a natural person. */
    ImportFile natural(int n) {
        return but(n, "XK_XDR_MC", "王秀兰", "XK_XDR_LB", "自然人", "XK_XDR_SHXYM", "", "XK_XDR_ZJHM", identity(n));
    }

    /** One column more, which no field has. */
    ImportFile withColumn(String heading) {
        more = heading;
        return this;
    }

    static String number(String word, int n) {
        return "高审〔2022〕" + word + "-" + n + "号";
    }

    /** Passes GB 11643. */
    static String identity(int n) {
        String number = "61012619900307" + "%03d".formatted(n % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * (number.charAt(i) - '0');
        }
        return number + "10X98765432".charAt(sum % 11);
    }

    String text() {
        var text = new StringBuilder(String.join(",", HEAD));
        text.append(more.isEmpty() ? "" : "," + more).append('\n');
        for (int n = 1; n <= rows; n++) {
            Map<String, String> row = new HashMap<>(DecisionCheckTests.sound(DecisionKind.LICENCE));
            row.put("XK_WSH", number(word, n));
            row.put("XK_JDRQ", "2022/%02d/%02d".formatted(1 + n % 12, 1 + n % 28));
            row.put("XK_YXQZ", "2022/12/31");
            row.putAll(changes.getOrDefault(n, Map.of()));
            for (int i = 0; i < HEAD.size(); i++) {
                text.append(i == 0 ? "" : ",").append(row.getOrDefault(HEAD.get(i), ""));
            }
            text.append(more.isEmpty() ? "" : ",x").append('\n');
        }
        return text.toString();
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
