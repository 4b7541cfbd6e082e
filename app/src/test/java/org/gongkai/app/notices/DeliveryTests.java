package org.gongkai.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** From the act to the mail box, over a real SMTP server: what was wanted, once, and without content. */
@RunningProgram
class DeliveryTests {
    private final Notices notices;
    private final Preferences preferences;
    private final DeliveryStore store;
    private final List<NoticeKind> kinds;
    private final Told told;
    private final Clock clock;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String mail = UUID.randomUUID() + "@example.test";
    private UUID person;
    private int port;

    DeliveryTests(
            @Autowired Notices notices,
            @Autowired Preferences preferences,
            @Autowired DeliveryStore store,
            @Autowired List<NoticeKind> kinds,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction,
            @Autowired Clock clock) {
        this.notices = notices;
        this.preferences = preferences;
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
        this.told = new Told(jdbc, transaction);
    }

    @BeforeEach
    void start() {
        server.start();
        person = told.person(mail);
        deliver(clock); // whatever other tests have told
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whoWantsMailGetsOneWithWordsAndLinkAndNoContent() throws Exception {
        want("mail");
        told.as(person, () -> tell("请审签《关于某某处分的请示》"));
        deliver(clock);
        deliver(clock);
        MimeMessage letter = received().getFirst();
        assertThat(received()).hasSize(1);
        assertThat(letter.getSubject()).isEqualTo("您有一件试用的事项");
        assertThat(letter.getContent().toString())
                .contains("https://office.example.test/office/memos/1")
                .doesNotContain("处分");
        assertThat(letter.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@office\\.example\\.test>");
        assertThat(letter.getAllRecipients()[0]).hasToString(mail);
    }

    @Test
    void whoWantsNothingElseIsToldOnThePageOnly() {
        told.as(person, () -> tell("只在页面上"));
        deliver(clock);
        assertThat(received()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedAgainLaterAndGivenUpInTheEnd() {
        want("mail");
        told.as(person, () -> tell("第一件"));
        server.stop();
        deliver(clock);
        assertThat(states()).containsExactly("WAITING 1");
        server.start();
        deliver(clock);
        assertThat(received()).as("not before its time").isEmpty();
        deliver(Clock.offset(clock, Duration.ofMinutes(2)));
        assertThat(received()).hasSize(1);
        assertThat(states()).containsExactly("SENT 2");

        told.as(person, () -> tell("第二件"));
        server.stop();
        for (int hour = 0; hour < 5; hour++) {
            deliver(Clock.offset(clock, Duration.ofHours(hour)));
        }
        assertThat(states()).contains("GIVEN_UP 3");
        server.start();
    }

    /** At least once: the copy has the number of the first, so the reader's side can tell. */
    @Test
    void aNodeKilledBetweenSendingAndMarkingLeavesOneThatIsSentAgainUnderItsNumber() throws Exception {
        want("mail");
        told.as(person, () -> tell("半路断电"));
        var claimed = asDelivery(() -> {
            store.plan(100_000); // what other tests told comes first
            return store.claim(100_000);
        });
        channel().send(message(claimed.getFirst()), mail); // and here the node dies
        deliver(clock);
        assertThat(received()).as("another node waits for the lease to end").hasSize(1);
        deliver(Clock.offset(clock, DeliveryStore.LEASE.plusSeconds(1)));
        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
        assertThat(states()).containsExactly("SENT 2");
    }

    @Test
    void nobodyReadsWhatAnotherWants() {
        want("mail");
        UUID other = told.person("other@example.test");
        assertThat(Viewers.as(Told.viewer(other), () -> preferences.wanted(person)))
                .isEmpty();
        assertThat(Viewers.as(Told.viewer(person), () -> preferences.wanted(person)))
                .containsExactly(Greetings.KIND + " mail");
    }

    private void want(String channel) {
        Viewers.as(Told.viewer(person), () -> {
            preferences.want(person, kinds, List.of(channel()), Set.of(Greetings.KIND + " " + channel));
            return channel;
        });
    }

    private void tell(String title) {
        notices.tell(person, Greetings.KIND, title, "/office/memos/1", "memo", UUID.randomUUID());
    }

    private void deliver(Clock at) {
        var settings = Setup.mail("office@example.test");
        // the bean takes part in transactions; another time needs one of its own within them
        asDelivery(() -> {
            new Delivery()
                    .deliverNotices(at == clock ? store : storeAt(at), List.of(channel()), kinds, settings)
                    .work()
                    .run();
            return at;
        });
    }

    /** The store at another time; each step in a transaction, as the bean's are. */
    private DeliveryStore storeAt(Clock at) {
        var factory = new org.springframework.aop.framework.ProxyFactory(new DeliveryStore(told.jdbc(), at));
        factory.setProxyTargetClass(true);
        factory.addAdvice((org.aopalliance.intercept.MethodInterceptor) call -> told.transaction()
                .execute(status -> {
                    try {
                        return call.proceed();
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                }));
        return (DeliveryStore) factory.getProxy();
    }

    private MailChannel channel() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        port = server.isRunning() ? server.getSmtp().getPort() : port;
        sender.setPort(port);
        var patience = new Properties();
        patience.setProperty("mail.smtp.connectiontimeout", "2000");
        sender.setJavaMailProperties(patience);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailChannel(beans.getBeanProvider(JavaMailSender.class), Setup.mail("office@example.test"));
    }

    private Message message(DeliveryStore.Claimed claimed) {
        return new Message(claimed.id(), "您有一件试用的事项", Setup.off().office().resolve(claimed.link()));
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private List<String> states() {
        return asDelivery(() -> told.transaction()
                .execute(status -> told.jdbc()
                        .sql("""
                        select d.state || ' ' || d.attempts from notice_delivery d join office_notice n on n.id = d.notice
                        where n.person = :person order by n.at""")
                        .param("person", person)
                        .query(String.class)
                        .list()));
    }

    private static <T> T asDelivery(java.util.function.Supplier<T> work) {
        return Viewers.as(SystemViewer.NOTICE_DELIVERY, work::get);
    }
}
