package org.gongkai.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.app.decisions.sheet.SheetWriting;

/** Sheets of licences as a bureau of market supervision has them, every number different. */
final class LicenceSheet {
    private static final List<String> HEAD = List.of(
            "行政相对人名称",
            "行政相对人类别",
            "统一社会信用代码",
            "法定代表人",
            "行政许可决定文书名称",
            "行政许可决定文书号",
            "许可类别",
            "许可证书名称",
            "许可编号",
            "许可内容",
            "许可决定日期",
            "有效期自",
            "有效期至",
            "许可机关",
            "备注",
            "证件类型",
            "证件号码");
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** Who the licences are for. */
    enum Holders {
        LEGAL_PERSONS,
        /** They bring an identity number each, which is kept apart, encrypted. */
        NATURAL_PERSONS
    }

    private LicenceSheet() {}

    static void csv(Path file, int rows, String word) throws IOException {
        csv(file, rows, word, Holders.LEGAL_PERSONS);
    }

    static void csv(Path file, int rows, String word, Holders holders) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write("csv", rows, word, holders, true, out);
        }
    }

    /** More rows behind those that are there. */
    static void more(Path file, int rows, String word) throws IOException {
        Path part = Files.createTempFile("gongkai-bench", ".csv");
        try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            try (var rest = Files.newOutputStream(part)) {
                write("csv", rows, word, Holders.LEGAL_PERSONS, false, rest);
            }
            try (var in = Files.newInputStream(part)) {
                in.skipNBytes(3); // the mark before the text
                in.transferTo(out);
            }
        } finally {
            Files.delete(part);
        }
    }

    static void xlsx(Path file, int rows, String word) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write("xlsx", rows, word, Holders.LEGAL_PERSONS, true, out);
        }
    }

    private static void write(String type, int rows, String word, Holders holders, boolean head, OutputStream out)
            throws IOException {
        SheetWriting.write(
                type,
                "行政许可",
                table -> {
                    if (head) {
                        table.add(HEAD);
                    }
                    for (int i = 0; i < rows; i++) {
                        table.add(row(i, word, holders == Holders.NATURAL_PERSONS));
                    }
                },
                out);
    }

    private static List<String> row(int i, String word, boolean natural) {
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(i % 365);
        String on = "%d/%02d/%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return List.of(
                natural ? "王某" : "高陵区" + word + "记食品商店（第" + i + "分店）",
                natural ? "自然人" : "法人及非法人组织",
                natural ? "" : creditCode(i),
                natural ? "" : "王某某",
                "准予行政许可决定书",
                "高市监" + word + "决〔2022〕" + i + "号",
                "普通",
                "食品经营许可证",
                "JY161011700" + i,
                "准予从事预包装食品销售（含冷藏冷冻食品）、散装食品销售，经营场所在高陵区鹿苑街道",
                on,
                on,
                "2027/12/31",
                "西安市高陵区市场监督管理局",
                "",
                natural ? "身份证" : "",
                natural ? identityNumber(i) : "");
    }

    /** GB 11643 with its check character; of a region that is no place. */
    private static String identityNumber(int i) {
        String number = "990117"
                + LocalDate.of(1950, 1, 1).plusDays(i / 999).toString().replace("-", "") + "%03d".formatted(i % 999);
        int sum = 0;
        for (int n = 0; n < IDENTITY_WEIGHTS.length; n++) {
            sum += (number.charAt(n) - '0') * IDENTITY_WEIGHTS[n];
        }
        return number + "10X98765432".charAt(sum % 11);
    }

    /** GB 32100 with its check character. */
    private static String creditCode(int i) {
        String code = "91610117MA" + "%07d".formatted(i % 10_000_000);
        int sum = 0;
        for (int n = 0; n < WEIGHTS.length; n++) {
            sum += SIGNS.indexOf(code.charAt(n)) * WEIGHTS[n];
        }
        return code + SIGNS.charAt((31 - sum % 31) % 31);
    }
}
