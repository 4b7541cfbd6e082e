package org.gongkai.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person is told stands and falls with the act, and nobody else reads it. */
@RunningProgram
class NoticesTests {
    private static final UUID SUBJECT = UUID.randomUUID();

    private final Notices notices;
    private final Told told;
    private final UUID clerk;
    private final UUID leader;

    NoticesTests(@Autowired Notices notices, @Autowired JdbcClient jdbc, @Autowired TransactionTemplate transaction) {
        this.notices = notices;
        this.told = new Told(jdbc, transaction);
        this.clerk = told.person("clerk@example.test");
        this.leader = told.person("leader@example.test");
    }

    @Test
    void onlyThePersonAddressedReadsIt() {
        told.as(clerk, () -> tell("请审签《关于修缮的请示》"));
        assertThat(seenBy(leader)).containsExactly("请审签《关于修缮的请示》");
        assertThat(seenBy(clerk)).isEmpty();
    }

    @Test
    void anActThatIsRolledBackWasNeverToldOf() {
        assertThatThrownBy(() -> told.as(clerk, () -> {
                    tell("不会有的事");
                    throw new IllegalStateException("the act fails");
                }))
                .hasMessage("the act fails");
        assertThat(seenBy(leader)).isEmpty();
    }

    @Test
    void outsideAnActNobodyIsTold() {
        assertThatThrownBy(() -> Viewers.as(Told.viewer(clerk), () -> {
                    tell("没有事务");
                    return "";
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void thePublicTellsNobody() {
        assertThatThrownBy(() -> Viewers.as(
                        Viewer.PUBLIC,
                        () -> told.transaction().execute(status -> {
                            tell("外人");
                            return "";
                        })))
                .hasMessageContaining("no such person in sight");
    }

    @Test
    void anUndeclaredKindOrALinkElsewhereIsRefused() {
        assertThatThrownBy(() -> told.as(clerk, () -> notices.tell(leader, "no.such", "题", "/office", "memo", SUBJECT)))
                .hasMessageContaining("NoticeKind");
        for (String link : new String[] {"https://elsewhere.test/", "//elsewhere.test/", "office"}) {
            assertThatThrownBy(() ->
                            told.as(clerk, () -> notices.tell(leader, Greetings.KIND, "题", link, "memo", SUBJECT)))
                    .hasMessageContaining("within the program");
        }
    }

    @Test
    void openingOneMarksItAndSaysWhereItLeads() {
        told.as(clerk, () -> tell("第一件"));
        told.as(clerk, () -> tell("第二件"));
        Viewers.as(Told.viewer(leader), () -> {
            assertThat(notices.unread()).isEqualTo(2);
            var newest = notices.latest(1, false, null).getFirst();
            assertThat(newest.title()).isEqualTo("第二件");
            assertThat(notices.latest(9, false, newest.id()))
                    .extracting(OfficeNotice::title)
                    .containsExactly("第一件");
            assertThat(notices.open(newest.id())).isEqualTo("/office/memos/1");
            assertThat(notices.unread()).isEqualTo(1);
            assertThat(notices.latest(9, true, null))
                    .extracting(OfficeNotice::title)
                    .containsExactly("第一件");
            notices.readOf("memo", SUBJECT);
            return assertThat(notices.unread()).isZero();
        });
    }

    @Test
    void nobodyOpensWhatAnotherWasTold() {
        told.as(clerk, () -> tell("给领导的"));
        UUID notice = Viewers.as(Told.viewer(leader), () -> notices.latest(1, false, null))
                .getFirst()
                .id();
        assertThat((Object) Viewers.as(Told.viewer(clerk), () -> notices.open(notice)))
                .isNull();
        Viewers.as(Told.viewer(clerk), () -> {
            notices.readAll();
            return "";
        });
        assertThat(Viewers.as(Told.viewer(leader), notices::unread)).isEqualTo(1);
    }

    private void tell(String title) {
        notices.tell(leader, Greetings.KIND, title, "/office/memos/1", "memo", SUBJECT);
    }

    private java.util.List<String> seenBy(UUID person) {
        return Viewers.as(Told.viewer(person), () -> notices.latest(9, false, null)).stream()
                .map(OfficeNotice::title)
                .toList();
    }
}
