package org.gongkai.app.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人员的入职、任职、调整职务、免职、离职. Nothing is removed: what ends gets its last day. */
@Component
public class People {
    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9._-]{1,31}");
    private static final Pattern PHONE = Pattern.compile("[0-9()（）+ -]{3,30}(转 ?[0-9]{1,6})?");

    private final PersonStore store;
    private final PostStore posts;
    private final OrganStore organs;
    private final Journal journal;

    People(PersonStore store, PostStore posts, OrganStore organs, Journal journal) {
        this.store = store;
        this.posts = posts;
        this.organs = organs;
        this.journal = journal;
    }

    /**
     * 入职.
     *
     * @throws RefusedException where the account has been used before, or the organ is gone
     */
    @Transactional
    public Person join(NewPerson person) {
        begin();
        if (!ACCOUNT.matcher(person.account()).matches()) {
            throw new RefusedException("account", "账号“" + person.account() + "”不合规则：小写字母开头，2 至 32 位小写字母、数字、点、横线或下划线。");
        }
        if (store.byAccount(person.account()).isPresent()) {
            throw new RefusedException("account", "账号“" + person.account() + "”已有人使用（离职的也算）。请另取一个，例如加上数字。");
        }
        described(person.name(), person.officePhone(), person.email());
        Organ organ = standing(person.organ());
        titled(person.title());
        notBefore(organ, person.since());
        Person joined = store.add(person);
        posts.add(joined.id(), organ.id(), person.title(), true, 0, person.since(), null);
        journal.write(Act.of("directory.join", "人员入职", "person", joined.id())
                .with("organ", organ.code())
                .with("title", person.title())
                .with("since", person.since()));
        return joined;
    }

    /** Corrects the name, or the office's telephone and mail. */
    @Transactional
    public void describe(UUID person, String name, @Nullable String officePhone, @Nullable String email) {
        begin();
        here(person);
        described(name, officePhone, email);
        store.describe(person, name, officePhone, email);
        journal.write(Act.of("directory.describe", "更正人员信息", "person", person));
    }

    /**
     * 任职, beside the posts already held.
     *
     * @param main whether it becomes the one shown beside the name
     */
    @Transactional
    public void takePost(UUID person, long organ, String title, boolean main, LocalDate since) {
        begin();
        here(person);
        Organ where = standing(organ);
        titled(title);
        notBefore(where, since);
        List<PostStore.Period> open = lasting(person, since);
        if (open.stream().anyMatch(post -> post.organ() == organ && post.title().equals(title))) {
            throw new RefusedException("title", "此人已在“" + where.name() + "”任“" + title + "”，不用重复任职。");
        }
        boolean only = open.isEmpty();
        if (main) {
            open.stream().filter(PostStore.Period::main).forEach(post -> posts.main(post.id(), false));
        }
        posts.add(person, organ, title, main || only, 0, since, null);
        journal.write(Act.of("directory.take-post", "任职", "person", person)
                .with("organ", where.code())
                .with("title", title)
                .with("since", since));
    }

    /** 调整职务: one post ends, the next begins the day after; it stays the main one where it was. */
    @Transactional
    public void changePost(UUID person, UUID post, long organ, String title, LocalDate from) {
        begin();
        here(person);
        PostStore.Period old = post(person, post, from);
        Organ where = standing(organ);
        titled(title);
        notBefore(where, from);
        posts.end(old, from.minusDays(1));
        posts.add(person, organ, title, old.main(), old.ordinal(), from, old.until());
        journal.write(Act.of("directory.change-post", "调整职务", "person", person)
                .with("organ", where.code())
                .with("title", title)
                .with("from", from));
    }

    /**
     * 免去一个职务.
     *
     * @throws RefusedException where it is the last one: who has none left leaves
     */
    @Transactional
    public void endPost(UUID person, UUID post, LocalDate last) {
        begin();
        here(person);
        PostStore.Period old = post(person, post, last);
        List<PostStore.Period> others = lasting(person, last.plusDays(1)).stream()
                .filter(other -> !other.id().equals(post))
                .toList();
        if (others.isEmpty()) {
            throw new RefusedException("post", "这是此人唯一的职务。要调往别处请用“调整职务”，要离开请用“离职”。");
        }
        posts.end(old, last);
        if (old.main() && others.stream().noneMatch(PostStore.Period::main)) {
            posts.main(others.getFirst().id(), true);
        }
        journal.write(Act.of("directory.end-post", "免职", "person", person)
                .with("title", old.title())
                .with("last", last));
    }

    /** 离职: all posts end, and with them every role, though the security administrator still ends those by name. */
    @Transactional
    public void leave(UUID person, LocalDate last) {
        begin();
        Person leaver = here(person);
        if (last.isBefore(store.since(person))) {
            throw new RefusedException("last", "最后工作日 " + SpokenDay.said(last) + "早于“" + leaver.name() + "”的入职日，请核对。");
        }
        posts.of(person).stream().filter(post -> post.lastsOn(last.plusDays(1))).forEach(post -> posts.end(post, last));
        store.leave(person, last);
        journal.write(Act.of("directory.leave", "人员离职", "person", person).with("last", last));
    }

    private void begin() {
        if (!Viewers.required().may("directory.manage")) {
            throw new RefusedException("person", "只有系统管理员可以变更人员和职务。");
        }
        // organs stand still meanwhile, so that nobody takes a post in one that is being closed
        organs.oneAtATime();
    }

    private Person here(UUID id) {
        Person person = store.byId(id).orElseThrow(() -> new RefusedException("person", "没有这个人，请从列表中重新选择。"));
        store.until(id).ifPresent(last -> {
            throw new RefusedException(
                    "person", "“" + person.name() + "”的最后工作日是 " + SpokenDay.said(last) + "，离职已登记，不能再变更。");
        });
        return person;
    }

    private Organ standing(long id) {
        Organ organ = organs.byId(id).orElseThrow(() -> new RefusedException("organ", "没有这个机构，请从列表中重新选择。"));
        if (organ.until() != null) {
            throw new RefusedException(
                    "organ", "“" + organ.name() + "”已于 " + SpokenDay.said(organ.until()) + "后不再存在，不能在那里任职。请选择承接它的机构。");
        }
        return organ;
    }

    private PostStore.Period post(UUID person, UUID id, LocalDate day) {
        PostStore.Period post = posts.of(person).stream()
                .filter(held -> held.id().equals(id))
                .findAny()
                .orElseThrow(() -> new RefusedException("post", "此人没有这个职务，请刷新页面后重新选择。"));
        if (!post.lastsOn(day)) {
            throw new RefusedException("post", "“" + post.title() + "”到 " + SpokenDay.said(day) + "时已经免去，不用再变更。");
        }
        return post;
    }

    private List<PostStore.Period> lasting(UUID person, LocalDate day) {
        return posts.of(person).stream().filter(post -> post.lastsOn(day)).toList();
    }

    private void notBefore(Organ organ, LocalDate since) {
        LocalDate founded = organs.since(organ.id());
        if (since.isBefore(founded)) {
            throw new RefusedException(
                    "since",
                    "任职日期 " + SpokenDay.said(since) + "早于“" + organ.name() + "”设立的 " + SpokenDay.said(founded)
                            + "，请核对日期。");
        }
    }

    private static void titled(String title) {
        if (title.isBlank() || title.length() > 40) {
            throw new RefusedException("title", "职务须为 1 至 40 个字，例如“科长”。");
        }
    }

    private static void described(String name, @Nullable String officePhone, @Nullable String email) {
        if (name.isBlank() || name.length() > 40 || !name.equals(name.strip())) {
            throw new RefusedException("name", "姓名须为 1 至 40 个字，前后不留空格。");
        }
        if (officePhone != null && !PHONE.matcher(officePhone).matches()) {
            throw new RefusedException("officePhone", "办公电话“" + officePhone + "”不合规则：只用数字、空格、括号、横线，分机写作“转 8012”。");
        }
        if (officePhone != null && officePhone.strip().matches("1[3-9][0-9 -]{9,12}")) {
            throw new RefusedException("officePhone", "“办公电话”填了手机号码。手机号码属于个人信息，不在通讯录中登记，请填办公室座机。");
        }
        if (email != null && !email.matches("[^@\\s]{1,64}@[^@\\s]{1,120}")) {
            throw new RefusedException("email", "电子邮箱“" + email + "”不合规则，请核对，例如 name@example.gov.cn。");
        }
    }
}
