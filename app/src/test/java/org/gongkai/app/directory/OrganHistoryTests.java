package org.gongkai.app.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.app.directory.District.FIRST;
import static org.gongkai.app.directory.District.as;
import static org.gongkai.app.directory.District.doing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Names, places and successors of organs on every day; the cases stand in {@code tables/directory}. */
@RunningProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganHistoryTests {
    private final Organs organs;
    private final People people;
    private final Roles roles;
    private final Directory directory;
    private final OrganHistory history;
    private final Governments governments;
    private final District district;
    private final Map<String, Organ> byName = new HashMap<>();

    OrganHistoryTests(
            @Autowired Organs organs,
            @Autowired People people,
            @Autowired Roles roles,
            @Autowired Directory directory,
            @Autowired OrganHistory history,
            @Autowired Governments governments) {
        this.organs = organs;
        this.people = people;
        this.roles = roles;
        this.directory = directory;
        this.history = history;
        this.governments = governments;
        this.district = new District(organs, people);
    }

    @BeforeAll
    void reorganise() {
        byName.put("区政府", district.root);
        for (String name : "建设局 自然资源局 食药监局 市场监管局 临时办 普通局 上级局 有人局 旧局 改名局".split(" ")) {
            byName.put(name, district.department(name));
        }
        byName.put("登记中心", district.below(id("建设局"), "登记中心"));
        byName.put("检验所", district.below(id("食药监局"), "检验所"));
        byName.put("新上级", district.below(id("区政府"), "新上级", LocalDate.of(2024, 6, 2)));
        byName.put("下级所", district.below(id("上级局"), "下级所"));
        district.person(byName.get("有人局"), "有人");
        doing(() -> {
            organs.rename(id("建设局"), "住房和城乡建设局", "住建局", LocalDate.of(2024, 5, 1));
            organs.rename(id("改名局"), "改了名的局", "改名局", LocalDate.of(2024, 5, 1));
            organs.transfer(id("登记中心"), id("自然资源局"), LocalDate.of(2024, 7, 1));
            organs.merge(id("食药监局"), id("市场监管局"), LocalDate.of(2024, 9, 1));
            organs.close(id("临时办"), LocalDate.of(2024, 10, 1));
            organs.close(id("旧局"), LocalDate.of(2023, 1, 1));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tables/directory/organ-history.csv", useHeadersInDisplayName = true)
    void nameAndPlaceAreThoseOfTheDay(
            String name, String organ, LocalDate day, @Nullable String expected, @Nullable String above, String why) {
        Optional<OrganHistory.OnDay> found = as(Viewer.PUBLIC, () -> history.on(id(organ), day));
        assertThat(found.map(OrganHistory.OnDay::name).orElse(null)).as(why).isEqualTo(expected);
        Optional<OrganHistory.OnDay> parent =
                as(Viewer.PUBLIC, () -> found.map(OrganHistory.OnDay::parent).flatMap(id -> history.on(id, day)));
        assertThat(parent.map(OrganHistory.OnDay::name).orElse(null))
                .as(why)
                .isEqualTo("区政府".equals(above) ? district.root.name() : above);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tables/directory/below.csv", useHeadersInDisplayName = true)
    void anOrganCountsWhereItStoodLast(
            String name, String organ, String below, LocalDate from, LocalDate to, String counts, String why) {
        assertThat(as(Viewer.PUBLIC, () -> directory.below(id(organ), from, to)).contains(id(below)))
                .as(why)
                .isEqualTo(counts.equals("是"));
        assertThat(as(Viewer.PUBLIC, () -> governments.withThoseBelow(Set.of(id(organ)), from, to))
                        .getOrDefault(id(organ), Set.of())
                        .contains(id(below)))
                .as(why)
                .isEqualTo(counts.equals("是"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/tables/directory/refused-changes.csv", useHeadersInDisplayName = true)
    void whatCannotBeIsRefusedInWords(
            String name, String act, String organ, @Nullable String other, LocalDate day, String says, String why) {
        assertThatThrownBy(() -> doing(() -> {
                    switch (act) {
                        case "rename" -> organs.rename(id(organ), "新名称", "新名", day);
                        case "transfer" -> organs.transfer(id(organ), id(String.valueOf(other)), day);
                        case "merge" -> organs.merge(id(organ), id(String.valueOf(other)), day);
                        default -> organs.close(id(organ), day);
                    }
                }))
                .as(why)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(says);
    }

    @Test
    void aCodeIsNeverUsedTwice() {
        String code = byName.get("旧局").code();
        assertThatThrownBy(() -> as(() -> organs.found(
                        new NewOrgan(code, "再来局", "再来局", Organ.Kind.DEPARTMENT, district.root.id(), null, 0, FIRST))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("代码永不重复使用");
    }

    @Test
    void anOrganIsFoundByEveryNameItHad() {
        assertThat(as(Viewer.PUBLIC, () -> history.named("住房和城乡建设局")))
                .extracting(Organ::id)
                .contains(id("建设局"));
        assertThat(as(Viewer.PUBLIC, () -> history.named("建设局")))
                .extracting(Organ::id)
                .contains(id("建设局"));
        assertThat(as(Viewer.PUBLIC, () -> history.named("食药监")))
                .extracting(Organ::id)
                .contains(id("食药监局"));
        assertThat(as(Viewer.PUBLIC, () -> history.named("%"))).isEmpty();
    }

    @Test
    void whoWorksForTheSuccessorSeesWhatTheOrganHandledAndNobodyElseDoes() {
        Person leader = district.person(byName.get("市场监管局"), "承接人");
        Person stranger = district.person(byName.get("自然资源局"), "外人");
        as(() -> roles.give(leader.id(), Role.LEADER, id("市场监管局"), FIRST, null));
        as(() -> roles.give(stranger.id(), Role.LEADER, id("自然资源局"), FIRST, null));
        Viewer successor =
                as(() -> directory.signedIn(leader.id())).orElseThrow().viewer();
        assertThat(successor.organs()).containsExactlyInAnyOrder(id("市场监管局"), id("食药监局"));
        assertThat(successor.homes()).containsExactlyInAnyOrder(id("市场监管局"), id("食药监局"));
        assertThat(as(() -> directory.signedIn(stranger.id()))
                        .orElseThrow()
                        .viewer()
                        .organs())
                .containsExactly(id("自然资源局"));
        assertThat(as(Viewer.PUBLIC, () -> history.carriedOnBy(id("食药监局"))))
                .map(Organ::id)
                .contains(id("市场监管局"));
    }

    @Test
    void peopleOfAMergedOrganWorkInTheSuccessorAndTheirPastStays() {
        Organ ended = district.department("被并局");
        Organ successor = district.department("承接局");
        Person person = district.person(ended, "随迁人");
        LocalDate day = LocalDate.of(2025, 3, 1);
        doing(() -> organs.merge(ended.id(), successor.id(), day));
        assertThat(as(() -> directory.posts(person.id()))).singleElement().satisfies(post -> {
            assertThat(post.organ().id()).isEqualTo(successor.id());
            assertThat(post.since()).isEqualTo(day);
            assertThat(post.main()).isTrue();
        });
    }

    private long id(String name) {
        Organ organ = byName.get(name);
        assertThat(organ).as(name).isNotNull();
        return organ.id();
    }
}
