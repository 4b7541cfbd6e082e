package org.gongkai.app.directory.imports;

import static org.gongkai.app.directory.imports.ImportColumn.ACCOUNT;
import static org.gongkai.app.directory.imports.ImportColumn.EMAIL;
import static org.gongkai.app.directory.imports.ImportColumn.LAST_DAY;
import static org.gongkai.app.directory.imports.ImportColumn.PERSON_DAY;
import static org.gongkai.app.directory.imports.ImportColumn.PERSON_NAME;
import static org.gongkai.app.directory.imports.ImportColumn.PERSON_ORGAN;
import static org.gongkai.app.directory.imports.ImportColumn.PHONE;
import static org.gongkai.app.directory.imports.ImportColumn.TITLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.app.directory.NewPerson;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.People;
import org.gongkai.app.directory.Person;
import org.gongkai.app.directory.RefusedException;
import org.gongkai.app.directory.Registered;
import org.gongkai.app.directory.Registered.Known;
import org.gongkai.app.directory.imports.ImportLine.Outcome;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;

/** Rows of the sheet 人员: each brings a person, a further post, a correction, or a last day. No post ends by being left out. */
final class ImportedPeople implements ImportRun.Doing {
    private final People people;
    private final ImportedOrgans organs;
    private final Map<String, Known> known = new HashMap<>();
    /** Posts that last, as "organ title" by person's account. */
    private final Map<String, Set<String>> posts = new HashMap<>();

    private final Map<String, String> described = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    ImportedPeople(People people, Registered registered, ImportedOrgans organs, LocalDate today) {
        this.people = people;
        this.organs = organs;
        registered.people().forEach(person -> known.put(person.account(), person));
        registered
                .openPosts(today)
                .forEach(post -> posts.computeIfAbsent(post.account(), account -> new HashSet<>())
                        .add(post.organ() + " " + post.title()));
    }

    @Override
    public ImportLine done(ImportRow row) {
        String account = row.at(ACCOUNT);
        Organ organ = organs.organ("organ", row.at(PERSON_ORGAN));
        LocalDate since = ImportRun.day(row, PERSON_DAY, "since");
        LocalDate last = row.at(LAST_DAY).isEmpty() ? null : ImportRun.day(row, LAST_DAY, "last");
        String post = organ.id() + " " + row.at(TITLE);
        if (!seen.add(account + " " + post)) {
            throw new RefusedException("title", "这个人的这一职务在表里出现了两次。请删去一行。");
        }
        String details = String.join("|", row.at(PERSON_NAME), row.at(PHONE), row.at(EMAIL));
        String earlier = described.putIfAbsent(account, details);
        if (earlier != null && !earlier.equals(details)) {
            throw new RefusedException("account", "同一账号的几行里，姓名、办公电话或电子邮箱不一致。请改成一致；若是两个人，账号须不同。");
        }
        Known person = known.get(account);
        if (person == null) {
            return join(row, organ, since, last, post);
        }
        if (person.until() != null) {
            if (person.until().equals(last)) {
                return ImportRun.line(row, Outcome.SAME, "");
            }
            throw new RefusedException(
                    "account",
                    "“" + person.name() + "”的离职日期是 " + SpokenDay.said(person.until()) + "，与表里的不同。账号不能再用；请核对是否另有其人。");
        }
        return change(row, person, organ, since, last, post);
    }

    private ImportLine join(ImportRow row, Organ organ, LocalDate since, @Nullable LocalDate last, String post) {
        String account = row.at(ACCOUNT);
        Person joined = people.join(new NewPerson(
                account,
                row.at(PERSON_NAME),
                orNull(row.at(PHONE)),
                orNull(row.at(EMAIL)),
                organ.id(),
                row.at(TITLE),
                since));
        if (last != null) {
            people.leave(joined.id(), last);
        }
        known.put(
                account,
                new Known(joined.id(), account, joined.name(), orNull(row.at(PHONE)), orNull(row.at(EMAIL)), last));
        posts.put(account, new HashSet<>(Set.of(post)));
        return ImportRun.line(row, Outcome.NEW, "在“" + organ.shortName() + "”入职");
    }

    private ImportLine change(
            ImportRow row, Known person, Organ organ, LocalDate since, @Nullable LocalDate last, String post) {
        List<String> words = new ArrayList<>();
        String name = row.at(PERSON_NAME);
        String phone = orNull(row.at(PHONE));
        String email = orNull(row.at(EMAIL));
        if (!person.name().equals(name)
                || !Objects.equals(person.officePhone(), phone)
                || !Objects.equals(person.email(), email)) {
            people.describe(person.id(), name, phone, email);
            words.add("更正姓名或联系方式");
        }
        Set<String> held = posts.computeIfAbsent(person.account(), account -> new HashSet<>());
        if (!held.contains(post)) {
            people.takePost(person.id(), organ.id(), row.at(TITLE), false, since);
            held.add(post);
            words.add("在“" + organ.shortName() + "”兼任“" + row.at(TITLE) + "”");
        }
        if (last != null) {
            people.leave(person.id(), last);
            words.add("离职");
        }
        known.put(person.account(), new Known(person.id(), person.account(), name, phone, email, last));
        Outcome outcome = last != null ? Outcome.ENDED : words.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
        return ImportRun.line(row, outcome, String.join("，", words));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
