package org.gongkai.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.facts.Extent;
import org.gongkai.app.facts.Portion;
import org.gongkai.app.facts.RecordQuery;
import org.gongkai.app.facts.Records;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Facts are entered with their source, counted as the data file says, corrected and withdrawn with a reason. */
@RunningProgram
class EvidenceTests {
    private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @Autowired
    private Evidence evidence;

    @Autowired
    private EvidenceFacts facts;

    @Autowired
    private FactKinds kinds;

    @Autowired
    private Organs organs;

    @Autowired
    private Colleagues colleagues;

    @LocalServerPort
    private int port;

    @Test
    void trainingsAreCountedByLevelAndForm() {
        long organ = organ();
        Viewers.as(of(organ), () -> {
            training(organ, "2022-04-21", "district", "offline", "82");
            training(organ, "2022-09-15", "district", "online", "71");
            training(organ, "2022-05-12", "upper", "offline", "2");
            training(organ, "2021-12-31", "district", "offline", "40");
            assertThat(facts.sums(Extent.ofYear(Set.of(organ), 2022)))
                    .containsEntry("evidence.trainings", BigDecimal.valueOf(2))
                    .containsEntry("evidence.trainings-online", BigDecimal.valueOf(1))
                    .containsEntry("evidence.trainees", BigDecimal.valueOf(153))
                    .containsEntry("evidence.trainings-upper", BigDecimal.valueOf(1))
                    .doesNotContainKey("evidence.press");
            return "counted";
        });
    }

    @Test
    void whatStandsIsTheLatestOfEachOrganUpToTheDay() {
        long one = organ();
        long other = organ();
        Viewers.as(of(one, other), () -> {
            number(one, "corner", "2022-03-01", "8");
            number(one, "corner", "2022-11-30", "10");
            number(other, "corner", "2021-06-30", "3");
            number(other, "corner", "2023-01-05", "4");
            assertThat(corners("2022-12-31", one, other)).isEqualByComparingTo("13");
            assertThat(corners("2022-11-29", one, other)).isEqualByComparingTo("11");
            assertThat(corners("2023-12-31", one, other)).isEqualByComparingTo("14");
            assertThat(corners("2021-06-29", one, other)).isEqualByComparingTo("0");
            return "counted";
        });
    }

    private BigDecimal corners(String day, Long... organs) {
        LocalDate last = LocalDate.parse(day);
        return facts.sums(Extent.of(List.of(organs), last.withDayOfYear(1), last))
                .getOrDefault("evidence.corners", BigDecimal.ZERO);
    }

    /** Random entries, corrections and withdrawals: every figure is the count of what is left, and opens onto it. */
    @Test
    void everyFigureIsItsRecordsAfterRandomCorrectionsAndWithdrawals() {
        long organ = organ();
        var random = new Random(9);
        Map<UUID, Integer> trainees = new HashMap<>();
        Map<UUID, LocalDate> days = new HashMap<>();
        Viewers.as(of(organ), () -> {
            for (int i = 0; i < 90; i++) {
                List<UUID> left = List.copyOf(trainees.keySet());
                LocalDate day = NEW_YEAR.plusDays(random.nextInt(500));
                int persons = random.nextInt(200);
                if (left.size() < 5 || random.nextInt(3) > 0) {
                    UUID id = training(organ, day.toString(), "district", "offline", String.valueOf(persons));
                    trainees.put(id, persons);
                    days.put(id, day);
                } else {
                    UUID one = left.get(random.nextInt(left.size()));
                    int seen = evidence.one(one).orElseThrow().revision();
                    if (random.nextBoolean()) {
                        evidence.correct(
                                one, seen, said(day.toString(), "district", "offline", String.valueOf(persons)), "核对");
                        trainees.put(one, persons);
                        days.put(one, day);
                    } else {
                        evidence.withdraw(one, seen, "重复");
                        trainees.remove(one);
                    }
                }
            }
            Extent span = Extent.of(Set.of(organ), LocalDate.of(2022, 3, 5), LocalDate.of(2023, 1, 20));
            List<UUID> within = trainees.keySet().stream()
                    .filter(id ->
                            !days.get(id).isBefore(span.from()) && !days.get(id).isAfter(span.to()))
                    .toList();
            int sum = within.stream().mapToInt(trainees::get).sum();
            assertThat(facts.sums(span).get("evidence.trainings")).isEqualByComparingTo(String.valueOf(within.size()));
            assertThat(facts.sums(span).get("evidence.trainees")).isEqualByComparingTo(String.valueOf(sum));
            for (Portion.By by : Portion.By.values()) {
                assertThat(facts.portions(Set.of("evidence.trainees"), span, by).stream()
                                .map(Portion::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(String.valueOf(sum));
            }
            for (RecordQuery.Order order : RecordQuery.Order.values()) {
                List<Records.Line> lines = all("evidence.trainees", span, order);
                assertThat(lines).extracting(Records.Line::id).containsExactlyInAnyOrderElementsOf(within);
                assertThat(lines.stream().map(Records.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(String.valueOf(sum));
            }
            return "agreed";
        });
    }

    private List<Records.Line> all(String measure, Extent span, RecordQuery.Order order) {
        var lines = new ArrayList<Records.Line>();
        String after = null;
        do {
            Records page = facts.records(new RecordQuery(Set.of(measure), span, "", order, after, 7));
            lines.addAll(page.lines());
            after = page.next();
        } while (after != null);
        return lines;
    }

    @Test
    void aFactWithoutASourceOrOfAnotherOrganIsNotTaken() {
        long organ = organ();
        long foreign = organ();
        Viewers.as(of(organ), () -> {
            assertThatThrownBy(() ->
                            evidence.enter(organ, "items", NewEvidence.number(NEW_YEAR, "发布信息", BigDecimal.TEN, " ")))
                    .hasMessageContaining("没有来源的数字");
            assertThatThrownBy(() -> number(organ, "items", "2022-01-01", "7.5"))
                    .hasMessageContaining("整数");
            assertThatThrownBy(() -> training(organ, "2022-01-01", "district", "offline", "约80"))
                    .hasMessageContaining("请填整数");
            assertThatThrownBy(() -> number(foreign, "items", "2022-01-01", "7"))
                    .hasMessageContaining("不在这个机关任职");
            return "refused";
        });
        UUID hidden = Viewers.as(of(foreign), () -> number(foreign, "items", "2022-01-01", "7"));
        assertThat(Viewers.as(of(organ), () -> evidence.one(hidden))).isEmpty();
        assertThat(Viewers.as(of(organ), () -> facts.sums(Extent.ofYear(Set.of(organ, foreign), 2022))))
                .as("what is not seen is not counted")
                .isEmpty();
    }

    @Test
    void everyMeasureNamesAKindAndItsFieldsAndNoneIsOfferedTwice() {
        assertThat(kinds.measures())
                .extracting(measure -> measure.measure().name())
                .doesNotHaveDuplicates();
        assertThat(kinds.all())
                .allSatisfy(kind -> assertThat(kinds.measuresOf(kind.code()))
                        .as(kind.code())
                        .isNotEmpty());
        assertThat(kinds.measures()).allSatisfy(measure -> {
            FactKind kind = kinds.find(measure.kind()).orElseThrow();
            assertThat(measure.how() == FactMeasure.How.LATEST)
                    .as(measure.measure().name() + " stands exactly where its kind stands")
                    .isEqualTo(kind.standing());
            measure.where()
                    .forEach((field, value) -> assertThat(
                                    kind.field(field).orElseThrow().choices())
                            .extracting(FactKind.Choice::code)
                            .contains(value));
            if (!measure.of().isEmpty()) {
                assertThat(kind.field(measure.of()).orElseThrow().type()).isEqualTo(FactKind.Type.NUMBER);
            } else if (measure.how() == FactMeasure.How.SUM) {
                assertThat(kind.numbered()).as(kind.code()).isTrue();
            }
        });
    }

    @Test
    void atThePagesAFactIsEnteredCorrectedAndWithdrawn() throws Exception {
        Desk clerk = Desk.of("clerk", port);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String form = clerk.get("/office/evidence/new?kind=press").body();
        assertThat(form).contains("媒体名称", "正面报道");
        var organ = Pattern.compile("<option value=\"(\\d+)\" selected").matcher(form);
        assertThat(organ.find()).isTrue();
        String[] fields = {
            "organ",
            organ.group(1),
            "day",
            "2024-10-14",
            "title",
            "教师报报道" + mark,
            "medium",
            "教师报",
            "tone",
            "positive",
            "source",
            ""
        };
        var refused = clerk.post("/office/evidence/new?kind=press", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"source-wrong\"", "value=\"教师报报道" + mark + "\"");
        fields[fields.length - 1] = "2024年10月14日第3版";
        String address = location(clerk.post("/office/evidence/new?kind=press", fields));
        assertThat(clerk.get(address).body()).contains("媒体正面报道", "第3版");
        assertThat(clerk.get("/office/evidence/kinds/press?year=2024").body()).contains("教师报报道" + mark);
        assertThat(clerk.get("/office/evidence?year=2024").body()).contains("媒体报道", "次");
        var seen = SEEN.matcher(clerk.get(address + "/withdraw").body());
        assertThat(seen.find()).isTrue();
        assertThat(clerk.post(address + "/withdraw", "seen", seen.group(1), "reason", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerk.post(address + "/withdraw", "seen", "99", "reason", "重复")
                        .statusCode())
                .isEqualTo(409);
        location(clerk.post(address + "/withdraw", "seen", seen.group(1), "reason", "重复登记"));
        assertThat(clerk.get(address).body()).contains("已撤销", "重复登记").doesNotContain("更正</a>");
        assertThat(clerk.get("/office/evidence/kinds/press?year=2024").body()).doesNotContain("教师报报道" + mark);
        assertThat(clerk.get("/office/evidence/kinds/none").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/office/evidence/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(Desk.of("auditor", port).get("/office/evidence").statusCode())
                .isEqualTo(403);
    }

    private static String location(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("http://[^/]+", "")
                .replaceFirst("\\?.*", "");
    }

    private UUID training(long organ, String day, String level, String mode, String persons) {
        return evidence.enter(organ, "training", said(day, level, mode, persons));
    }

    private static NewEvidence said(String day, String level, String mode, String persons) {
        return NewEvidence.happened(
                LocalDate.parse(day), "业务培训", Map.of("level", level, "mode", mode, "persons", persons), "签到表");
    }

    private UUID number(long organ, String kind, String day, String amount) {
        return evidence.enter(
                organ, kind, NewEvidence.number(LocalDate.parse(day), "数", new BigDecimal(amount), "统计表"));
    }

    private long organ() {
        String code = "e" + UUID.randomUUID().toString().substring(0, 8);
        return Viewers.as(
                SystemViewer.FOUNDING,
                () -> organs.found(new NewOrgan(
                                code, code, code, Organ.Kind.DISTRICT, null, null, 0, LocalDate.of(2010, 1, 1)))
                        .id());
    }

    private Viewer of(Long... homes) {
        UUID person = Viewers.as(
                SystemViewer.FOUNDING,
                () -> colleagues.called("clerk").getFirst().id());
        return Viewer.of(person, Set.of(), Set.of(homes), Set.of());
    }
}
