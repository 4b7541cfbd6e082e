package org.gongkai.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reports as they were published, against the figures read from them by hand. */
class PublishedReportsTests {
    /** Cells whose run-together digits have several readings; the person who read them used other knowledge. */
    private static final Map<String, Set<String>> UNDECIDED = Map.of(
            "016",
            Set.of("table2.normativeDocuments.0", "table2.normativeDocuments.1", "table2.normativeDocuments.2"),
            "023",
            Set.of("table2.normativeDocuments.0", "table2.normativeDocuments.1", "table2.normativeDocuments.2"));

    @ParameterizedTest
    @ValueSource(strings = {"gaoling-2022", "002", "006", "009", "010", "012", "016", "023", "034", "039"})
    void everyFigureIsReadAsAPersonReadIt(String name) throws IOException {
        AnnualReport report = report(name);
        JsonNode expected = new ObjectMapper().readTree(bytes(name + ".json"));

        assertThat(report.year()).isEqualTo(expected.get("year").asInt());
        assertThat(report.form().since()).isEqualTo(expected.get("form").asInt());
        List<String> wrong = new ArrayList<>();
        compare(report, "table2", expected.get("table2"), wrong);
        compare(report, "table3", expected.get("table3"), wrong);
        for (int i = 0; i < 15; i++) {
            compare(report, "table4." + i, expected.get("table4").get(i), wrong);
        }
        Set<String> undecided = UNDECIDED.getOrDefault(name, Set.of());
        assertThat(wrong.stream().filter(line -> !undecided.contains(line.split(" ")[0])))
                .isEmpty();
    }

    @Test
    void cellsThatCannotBeToldApartAreReportedWithTheirCandidates() throws IOException {
        AnnualReport report = report("016");
        Set<String> unreadable = new TreeSet<>();
        for (Cell cell : report.cells().values()) {
            if (cell.state() == Cell.State.UNREADABLE) {
                unreadable.add(cell.name());
                assertThat(cell.raw()).isEqualTo("6233440");
            }
        }
        assertThat(unreadable).isEqualTo(new TreeSet<>(UNDECIDED.get("016")));
        assertThat(report.cell("table2.normativeDocuments.0").candidates()).contains("62", "6", "623");
    }

    @Test
    void aReportCutOffInTheMiddleOfATableIsRefused() throws IOException {
        Reading reading = ReportReader.read(bytes("042.txt"));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).contains("表三"));
    }

    @Test
    void everyReadCellKnowsWhereItStood() throws IOException {
        AnnualReport report = report("gaoling-2022");
        for (Cell cell : report.cells().values()) {
            assertThat(report.source().at(Objects.requireNonNull(cell.place()))).isEqualTo(cell.raw());
        }
        Cell corrected = report.cell("table4.6");
        assertThat(corrected.value()).isEqualByComparingTo(BigDecimal.valueOf(18));
        int at = Objects.requireNonNull(corrected.place()).start();
        assertThat(report.source().printed().substring(at - 5, at + 6)).isEqualTo(" 16 | 18 | 1".substring(1));
    }

    @Test
    void theSixSectionsOfTheSeedAreFoundUnderTheirPrintedHeadings() throws IOException {
        assertThat(report("gaoling-2022").sections().stream().map(s -> s.number() + " " + s.heading()))
                .containsExactly(
                        "0 ",
                        "1 一、总体情况",
                        "2 二、主动公开政府信息情况",
                        "3 三、收到和处理政府信息公开申请情况",
                        "4 四、政府信息公开行政复议、行政诉讼情况",
                        "5 五、存在问题及下一步工作措施",
                        "6 六、其他需要报告的事项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pingtan-2019", "pingtan-2022", "pingtan-2025"})
    void digitsThatRanTogetherAreSettledByTheSumsOfTheirTables(String name) throws IOException {
        AnnualReport report = report(name);
        assertThat(report.cells().values().stream()
                        .filter(cell -> cell.state() != Cell.State.READ)
                        .map(Cell::name))
                .allMatch(cell -> cell.startsWith("table2."));
        for (String row : List.of("new", "A", "total", "carriedForward")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < 6; i++) {
                sum = sum.add(report.figure("table3." + row + "." + i).orElseThrow());
            }
            assertThat(report.figure("table3." + row + ".6")).contains(sum);
        }
    }

    @Test
    void seventeenDigitsAreFifteenCells() throws IOException {
        AnnualReport report = report("pingtan-2025");
        List<Integer> disputes = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            disputes.add(report.figure("table4." + i).orElseThrow().intValue());
        }
        assertThat(disputes).containsExactly(25, 3, 8, 0, 36, 3, 3, 0, 0, 6, 3, 0, 0, 0, 3);
    }

    private static void compare(AnnualReport report, String name, JsonNode expected, List<String> wrong) {
        if (expected.isObject()) {
            expected.propertyNames().forEach(key -> compare(report, name + "." + key, expected.get(key), wrong));
        } else if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(report, name + "." + i, expected.get(i), wrong);
            }
        } else if (!expected.isNull()) {
            Cell cell = report.cells().get(name);
            String figure = expected.asString();
            boolean same = cell != null
                    && (figure.isEmpty() || figure.equals("/")
                            ? cell.state() == Cell.State.EMPTY
                            : cell.value() != null && cell.value().compareTo(new BigDecimal(figure)) == 0);
            if (!same) {
                wrong.add(name + " should be " + figure + " but is " + cell);
            }
        }
    }

    private static AnnualReport report(String name) throws IOException {
        return (AnnualReport) ReportReader.read(bytes(name + ".txt"));
    }

    private static byte[] bytes(String name) throws IOException {
        String folder = name.equals("gaoling-2022.txt") ? null : "/reports/" + name;
        if (folder == null) {
            return Files.readAllBytes(Path.of("../samples/gaoling-2022.txt"));
        }
        try (InputStream in = Objects.requireNonNull(PublishedReportsTests.class.getResourceAsStream(folder), folder)) {
            return in.readAllBytes();
        }
    }
}
