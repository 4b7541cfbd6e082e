package org.gongkai.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.Role;
import org.gongkai.app.files.Files;
import org.gongkai.app.memos.MemoNumbers;
import org.gongkai.app.memos.Memos;
import org.gongkai.app.signoff.acts.Drafting;
import org.gongkai.app.signoff.delegations.Delegations;
import org.gongkai.app.signoff.lists.Listed;
import org.gongkai.app.signoff.lists.SubjectLists;
import org.gongkai.app.signoff.routes.Routes;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Memos in every state, spread over the organs, made by the people themselves on the days on which they would have. */
@Component
class MemosChapter implements DemoChapter {
    private final Cast cast;
    private final Memos memos;
    private final MemoNumbers numbers;
    private final Drafting drafting;
    private final Delegations delegations;
    private final Routes routes;
    private final SubjectLists lists;
    private final Files files;
    private final Clock clock;

    MemosChapter(
            Cast cast,
            Memos memos,
            MemoNumbers numbers,
            Drafting drafting,
            Delegations delegations,
            Routes routes,
            SubjectLists lists,
            Files files,
            Clock clock) {
        this.cast = cast;
        this.memos = memos;
        this.numbers = numbers;
        this.drafting = drafting;
        this.delegations = delegations;
        this.routes = routes;
        this.lists = lists;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String title() {
        return "签报";
    }

    @Override
    public void tell(IntConsumer progress) {
        giveNumberWords();
        List<String> signatures = signatures();
        int seed = 0;
        for (DemoMemo memo : DemoMemo.all()) {
            Person drafter = cast.holding(Role.CLERK, memo.organ());
            if (!titles(drafter).contains(memo.title())) {
                new MemoStory(memo, seed, signatures, cast, memos, drafting, delegations, routes, files, clock).tell();
            }
            seed++;
        }
    }

    private void giveNumberWords() {
        Person office = cast.holding(Role.OGI_OFFICE, "gaoling");
        List<DemoTable.Row> words = DemoTable.read("number-words.csv").rows();
        cast.as(office, () -> {
            Set<Long> set = numbers.schemes(cast.viewer(office).organs()).stream()
                    .filter(scheme -> scheme.word() != null)
                    .map(MemoNumbers.Scheme::organ)
                    .collect(Collectors.toSet());
            words.stream()
                    .filter(row -> !set.contains(cast.organ(row.at("code")).id()))
                    .forEach(row -> numbers.set(cast.organ(row.at("code")).id(), row.at("word")));
            return "set";
        });
    }

    private Set<String> titles(Person drafter) {
        return cast.as(drafter, () -> lists.drafted("memo", 200, null)).stream()
                .map(Listed::title)
                .collect(Collectors.toSet());
    }

    private static List<String> signatures() {
        try {
            return new ClassPathResource("demo/signatures.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("M"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
