package org.gongkai.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.NewPerson;
import org.gongkai.app.directory.People;
import org.gongkai.app.files.Files;
import org.gongkai.app.files.Folders;
import org.gongkai.app.files.Incoming;
import org.gongkai.app.jobs.Job;
import org.gongkai.app.signin.Desk;
import org.gongkai.app.visibility.SystemViewer;
import org.gongkai.app.visibility.Viewer;
import org.gongkai.app.visibility.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found is what the database shows to the viewer, and every number on the page comes after that. */
@RunningProgram
class SearchingTests {
    private static final long ORGAN = 92_001;

    @LocalServerPort
    private int port;

    @Autowired
    private Search search;

    @Autowired
    private Indexing indexing;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Folders folders;

    @Autowired
    private Files files;

    @Autowired
    private List<Job> jobs;

    @Autowired
    private Directory directory;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectProvider<Searchable> searchables;

    private final Viewer owner = Folders.person();
    private Desk clerk;
    private Viewer clerkViewer;

    /** A word that nothing else in the database has. */
    private final String word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeEach
    void theClerkComes() throws Exception {
        clerk = Desk.of("clerk", port);
        String name = clerk.get("/office/try-out/everybody").body();
        clerkViewer = Viewer.of(UUID.fromString(name.substring("person:".length())), Set.of(), Set.of(), Set.of());
    }

    private UUID folder(Viewer of, String title, String body) {
        UUID id = folders.make(of, ORGAN, title, body);
        changed(of, id);
        return id;
    }

    private void changed(Viewer by, UUID id) {
        Viewers.as(
                by,
                () -> transaction.execute(_ -> {
                    index.changed(Folders.KIND, id);
                    return 0;
                }));
    }

    private Found find(Viewer viewer, String question) throws IOException {
        return Viewers.as(viewer, () -> {
            indexing.catchUp();
            return Objects.requireNonNull(search.find(question, null, 1));
        });
    }

    private String page(String question) throws IOException, InterruptedException {
        indexing.catchUp();
        var answer = clerk.get("/office/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void titlesBodiesAndWhatFilesSayAreFound() throws Exception {
        UUID titled = folder(owner, word + "老旧小区改造", "");
        UUID written = folder(owner, "二", "请研究" + word + "一事");
        UUID holding = folder(owner, "三", "");
        byte[] content = ("附件里写着" + word).getBytes(StandardCharsets.UTF_8);
        Viewers.as(owner, () -> {
            files.receive(new Incoming("附.txt", -1, new ByteArrayInputStream(content), Folders.KIND, holding));
            return 0;
        });
        changed(owner, holding);
        assertThat(find(owner, word).lines())
                .extracting(line -> line.hit().id())
                .containsExactlyInAnyOrder(titled, written, holding);
    }

    @Test
    void whatIsNotSeenIsNeverFoundAndChangesNoNumber() throws Exception {
        folder(clerkViewer, "供暖一" + word, "");
        folder(clerkViewer, "供暖二" + word, "");
        String before = page(word);
        assertThat(before).contains("有 2 件").contains("供暖一").contains("供暖二");
        for (int i = 0; i < 25; i++) {
            folder(owner, "不该看见 " + word, "不该看见" + word);
        }
        assertThat(page(word)).isEqualTo(before);
        assertThat(find(owner, word).total()).isEqualTo(25);
        assertThat(find(Folders.leaderOf(ORGAN), word).total()).isEqualTo(27);
        assertThat(find(Folders.leaderOf(ORGAN + 1), word).total()).isZero();
    }

    @Test
    void moreThanAreListedIsSaidOnlyToWhomTheyAreShown() throws Exception {
        String nothing = page(word);
        assertThat(nothing).contains("没有找到");
        Viewers.as(
                owner,
                () -> transaction.execute(_ -> {
                    jdbc.sql("""
                            with made as (insert into try_out_folder (id, title, body, organ, owner, dated)
                                select gen_random_uuid(), :title, '', :organ, :owner, date '2026-03-27'
                                from generate_series(1, 501) returning id)
                            select id from made""")
                            .param("title", "很多 " + word)
                            .param("organ", ORGAN)
                            .param("owner", owner.person())
                            .query(UUID.class)
                            .list()
                            .forEach(id -> index.changed(Folders.KIND, id));
                    return 0;
                }));
        assertThat(page(word)).isEqualTo(nothing);
        Found found = find(owner, word);
        assertThat(found.more()).isTrue();
        assertThat(found.total()).isEqualTo(Search.MOST);
        assertThat(found.lines()).hasSize(Search.PAGE);
    }

    @Test
    void theSieveOfTheIndexOpensNothing() throws Exception {
        UUID sieved = folder(clerkViewer, "只给本人 " + word, "");
        assertThat(find(clerkViewer, word).total()).isEqualTo(1);
        assertThat(find(Folders.leaderOf(ORGAN), word).total())
                .as("a key that is missing hides")
                .isZero();
        Viewers.as(
                clerkViewer,
                () -> transaction.execute(_ -> jdbc.sql("delete from try_out_folder where id = :id")
                        .param("id", sieved)
                        .update()));
        assertThat(find(clerkViewer, word).total())
                .as("the index has not heard, the database decides")
                .isZero();
    }

    @Test
    void aChangeIsFollowedAndWhatIsGoneIsForgotten() throws Exception {
        UUID id = folder(owner, "旧题" + word, "");
        assertThat(find(owner, "旧题" + word).total()).isEqualTo(1);
        Viewers.as(
                owner,
                () -> transaction.execute(_ -> {
                    index.changed(Folders.KIND, id);
                    return jdbc.sql("update try_out_folder set title = :title where id = :id")
                            .param("title", "新题" + word)
                            .param("id", id)
                            .update();
                }));
        assertThat(find(owner, "旧题" + word).total()).isZero();
        assertThat(find(owner, "新题" + word).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.title()).anyMatch(Found.Piece::marked));
    }

    @Test
    void aTransactionThatBeganEarlierAndEndsLaterIsNotMissed() throws Exception {
        UUID late = folders.make(owner, ORGAN, "晚到" + word);
        var told = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> Viewers.as(
                owner,
                () -> transaction.execute(_ -> {
                    index.changed(Folders.KIND, late);
                    told.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return 0;
                })));
        try {
            told.await();
            folder(owner, "早到" + word, "");
            assertThat(find(owner, word).total()).isEqualTo(1);
            folder(owner, "又到" + word, "");
            assertThat(find(owner, word).total()).isEqualTo(2);
        } finally {
            end.countDown();
            slow.join();
        }
        assertThat(find(owner, word).total()).isEqualTo(3);
    }

    @Test
    void anotherNodeMakesItsOwnIndexFromWhatWasToldBefore(@TempDir Path data) throws Exception {
        UUID first = folder(owner, "一号" + word, "");
        changed(owner, first);
        changed(owner, first);
        runCompaction();
        assertThat(changes(first)).isEqualTo(1);
        var environment = new MockEnvironment().withProperty("gongkai.data", data.toString());
        var other = new Indexing(jdbc, transaction, searchables, environment);
        other.catchUp();
        Viewers.as(
                owner,
                () -> assertThat(Objects.requireNonNull(new Search(other).find(word, null, 1))
                                .total())
                        .isEqualTo(1));
        other.stop();
        assertThat(java.nio.file.Files.getPosixFilePermissions(data.resolve("search")))
                .as("for nobody else on the machine")
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        folder(owner, "二号" + word, "");
        var again = new Indexing(jdbc, transaction, searchables, environment);
        again.catchUp();
        Viewers.as(
                owner,
                () -> assertThat(Objects.requireNonNull(new Search(again).find(word, null, 1))
                                .total())
                        .isEqualTo(2));
        again.stop();
        try (var lying = java.nio.file.Files.list(data.resolve("search"))) {
            java.nio.file.Files.write(
                    lying.filter(file -> file.getFileName().toString().startsWith("segments_"))
                            .findFirst()
                            .orElseThrow(),
                    new byte[100]);
        }
        var mended = new Indexing(jdbc, transaction, searchables, environment);
        mended.catchUp();
        Viewers.as(
                owner,
                () -> assertThat(Objects.requireNonNull(new Search(mended).find(word, null, 1))
                                .total())
                        .as("a damaged index is made anew")
                        .isEqualTo(2));
        mended.stop();
    }

    private void runCompaction() {
        Job job = jobs.stream()
                .filter(one -> one.name().equals("search.compact"))
                .findFirst()
                .orElseThrow();
        Viewers.as(job.viewer(), () -> {
            job.work().run();
            return 0;
        });
    }

    private Long changes(UUID subject) {
        return Viewers.as(
                SystemViewer.SEARCH_INDEXING,
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from search_change where subject = :id")
                        .param("id", subject)
                        .query(Long.class)
                        .single()));
    }

    @Test
    void passagesAreMarkedAndNothingInThemIsObeyed() throws Exception {
        folder(
                clerkViewer,
                "<b>标题</b>" + word,
                "开头。".repeat(80) + "<script>alert(1)</script>" + word + "。" + "结尾。".repeat(80));
        assertThat(page(word))
                .contains("<mark>" + word + "</mark>")
                .contains("&lt;script&gt;")
                .contains("&lt;b&gt;标题&lt;/b&gt;")
                .contains("3 月 27 日")
                .doesNotContain("<script>alert");
        assertThat(page("\"><script>alert(2)</script>")).doesNotContain("<script>alert(2)");
    }

    @Test
    void pagesAreTurnedThroughWhatIsSeen() throws Exception {
        for (int i = 0; i < 12; i++) {
            folder(clerkViewer, "第" + i + "件" + word, "");
        }
        assertThat(page(word)).contains("第 1 页，共 2 页");
        var second = clerk.get("/office/search?page=2&q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        assertThat(second.body()).contains("第 2 页，共 2 页").contains("上一页").doesNotContain("下一页");
        var beyond = clerk.get("/office/search?page=40&q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        assertThat(beyond.statusCode()).isEqualTo(200);
    }

    @Test
    void peopleStandBeforeWhatWasWrittenWhereTheQuestionIsAName() throws Exception {
        String name = "欧阳" + word;
        long organ = Viewers.as(
                SystemViewer.FOUNDING,
                () -> directory.organ("gaoling-office").orElseThrow().id());
        Viewers.as(
                SystemViewer.FOUNDING,
                () -> people.join(new NewPerson(
                        "x" + UUID.randomUUID().toString().substring(0, 8),
                        name,
                        "0000-86001999",
                        null,
                        organ,
                        "信息公开科科员",
                        LocalDate.of(2024, 1, 1))));
        folder(clerkViewer, name + "的来信", "正文");
        String byName = page(name);
        assertThat(byName).contains("信息公开科科员", "0000-86001999", "/office/directory/people/");
        assertThat(byName.indexOf("id=\"found-people\""))
                .isPositive()
                .isLessThan(byName.indexOf("<ol class=\"hits card\">"));
        String byBeginning = page(name.substring(0, name.length() - 1));
        assertThat(byBeginning).as("who only begins so").contains("0000-86001999");
        assertThat(page("信息公开科 " + name)).contains("0000-86001999");
        assertThat(page("水务局 " + name)).as("not there").doesNotContain("0000-86001999");
        assertThat(page("zzzz" + word)).as("nobody is called so").doesNotContain("found-people");
        var second = clerk.get("/office/search?kind=try-out&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(second.body()).as("people are no kind of paper").doesNotContain("found-people");
    }

    @Test
    void nothingTypedTooLittleTypedAndNothingFoundAreSaid() throws Exception {
        assertThat(page("")).contains("输入要找的词");
        assertThat(page("，。")).contains("只有标点");
        assertThat(page("zzzzqqqqq")).contains("没有找到与“zzzzqqqqq”有关的内容");
    }

    @Test
    void theThreadThatKeepsTheIndexGoesRoundHoweverQuicklyItBegins(@TempDir Path data) throws Exception {
        var environment = new MockEnvironment().withProperty("gongkai.data", data.toString());
        for (int i = 0; i < 300; i++) {
            var round = new CountDownLatch(1);
            var kept = new Indexing(jdbc, transaction, searchables, environment) {
                @Override
                synchronized void catchUp() {
                    round.countDown();
                }
            };
            kept.start();
            kept.hurry();
            boolean gone = round.await(5, TimeUnit.SECONDS);
            kept.stop();
            assertThat(gone).as("start " + i).isTrue();
        }
    }
}
