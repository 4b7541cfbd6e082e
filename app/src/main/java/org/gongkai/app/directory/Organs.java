package org.gongkai.app.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.visibility.Viewers;
import org.gongkai.app.web.SpokenDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 机构的设立、更名、转隶、合并、撤销. Each takes effect on a day that is not ahead, and leaves the days before as they were: names
 * and places are kept by period, and what has been merged points to its successor. One reorganisation is done at a time.
 */
@Component
public class Organs {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final OrganStore store;
    private final PostStore posts;
    private final Journal journal;
    private final Clock clock;

    Organs(OrganStore store, PostStore posts, Journal journal, Clock clock) {
        this.store = store;
        this.posts = posts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * 设立.
     *
     * @return the organ with its new id
     * @throws RefusedException where the code has been used before, the parent is gone, or a sister has the name
     */
    @Transactional
    public Organ found(NewOrgan organ) {
        begin();
        if (!CODE.matcher(organ.code()).matches() || organ.code().length() > 40) {
            throw new RefusedException(
                    "code", "机构代码“" + organ.code() + "”不合规则：只用小写字母、数字和连字符，以字母开头，最长 40 个字符。请改写，例如 gaoling-housing。");
        }
        store.byCode(organ.code()).ifPresent(other -> {
            throw new RefusedException("code", "机构代码“" + organ.code() + "”已由“" + other.name() + "”使用。代码永不重复使用，请另取一个。");
        });
        if (organ.creditCode() != null && store.creditCodeUsed(organ.creditCode())) {
            throw new RefusedException("creditCode", "统一社会信用代码“" + organ.creditCode() + "”已登记在另一机构名下，请核对。");
        }
        if (organ.parent() == null) {
            if (!organ.kind().government()) {
                throw new RefusedException("parent", "只有本级政府没有上级机构。请选择“" + organ.name() + "”的上级机构。");
            }
        } else {
            stoodThen("parent", standing("parent", organ.parent()), organ.since());
        }
        named(organ.name(), organ.shortName());
        nameFree(organ.parent(), organ.name(), null);
        notAhead(organ.since());
        Organ founded = store.add(organ);
        journal.write(Act.of("directory.found", "设立机构", "organ", founded.code())
                .with("name", founded.name())
                .with("since", organ.since()));
        return founded;
    }

    /**
     * 更名.
     *
     * @param from the first day of the new name
     */
    @Transactional
    public void rename(long organ, String name, String shortName, LocalDate from) {
        begin();
        Organ old = standing("organ", organ);
        named(name, shortName);
        if (old.name().equals(name) && old.shortName().equals(shortName)) {
            throw new RefusedException("name", "新名称与现名称“" + old.name() + "”相同，没有可改的。");
        }
        nameFree(old.parent(), name, organ);
        afterLast("更名", from, store.nameSince(organ));
        store.rename(organ, name, shortName, from);
        journal.write(Act.of("directory.rename", "机构更名", "organ", old.code())
                .with("old", old.name())
                .with("new", name)
                .with("from", from));
    }

    /**
     * 转隶: from then on it stands below another organ.
     *
     * @throws RefusedException also where the new parent stands below the organ, which would close a circle
     */
    @Transactional
    public void transfer(long organ, long parent, LocalDate from) {
        begin();
        Organ moved = standing("organ", organ);
        Organ above = standing("parent", parent);
        stoodThen("parent", above, from);
        if (Objects.equals(moved.parent(), parent)) {
            throw new RefusedException("parent", "“" + moved.name() + "”现在就隶属于“" + above.name() + "”，不用转隶。");
        }
        if (store.standsAtOrBelow(parent, organ)) {
            throw new RefusedException(
                    "parent", "“" + above.name() + "”是“" + moved.name() + "”本身或其下级，转隶后会互为上下级。请选择别的上级机构。");
        }
        nameFree(parent, moved.name(), organ);
        afterLast("转隶", from, store.placeSince(organ));
        store.move(organ, parent, from);
        journal.write(Act.of("directory.transfer", "机构转隶", "organ", moved.code())
                .with("parent", above.code())
                .with("from", from));
    }

    /**
     * 合并: the organ ends on the day before, {@code into} carries on; people and sub-organs move there, and what the organ handled
     * stays under its name and is seen by those who work for the successor. Roles lapse: who holds which in the successor, only
     * the security administrator says, if need be before the day.
     */
    @Transactional
    public void merge(long organ, long into, LocalDate from) {
        begin();
        Organ ended = standing("organ", organ);
        Organ successor = standing("successor", into);
        stoodThen("successor", successor, from);
        if (store.standsAtOrBelow(into, organ)) {
            throw new RefusedException(
                    "successor", "“" + successor.name() + "”是“" + ended.name() + "”本身或其下级，不能并入。请先将它转隶到别处，或选择别的承接机构。");
        }
        lastDayPossible("合并", ended, from);
        for (Organ child : store.children(organ)) {
            nameFree(into, child.name(), child.id());
            afterLast("随“" + ended.shortName() + "”合并转隶", from, store.placeSince(child.id()));
            store.move(child.id(), into, from);
        }
        int moved = posts.carryOver(organ, into, from);
        store.end(organ, into, from.minusDays(1));
        journal.write(Act.of("directory.merge", "机构合并", "organ", ended.code())
                .with("successor", successor.code())
                .with("from", from)
                .with("posts", moved));
    }

    /** 撤销 without a successor: only where nobody works and nothing stands below. */
    @Transactional
    public void close(long organ, LocalDate from) {
        begin();
        Organ ended = standing("organ", organ);
        int open = posts.openIn(organ, from);
        if (open > 0) {
            throw new RefusedException(
                    "organ", "“" + ended.name() + "”还有 " + open + " 个在任职务，没有承接机构不能撤销。请先调整这些人的职务，或改用“合并”并指明承接机构。");
        }
        if (!store.children(organ).isEmpty()) {
            throw new RefusedException(
                    "organ", "“" + ended.name() + "”还有 " + store.children(organ).size() + " 个下级机构，不能撤销。请先将它们转隶、合并或撤销。");
        }
        lastDayPossible("撤销", ended, from);
        store.end(organ, null, from.minusDays(1));
        journal.write(Act.of("directory.close", "撤销机构", "organ", ended.code()).with("from", from));
    }

    private void begin() {
        if (!Viewers.required().may("directory.manage")) {
            throw new RefusedException("organ", "只有系统管理员可以变更机构。");
        }
        store.oneAtATime();
    }

    private Organ standing(String field, long id) {
        Organ organ = store.byId(id).orElseThrow(() -> new RefusedException(field, "没有这个机构，请从列表中重新选择。"));
        if (organ.until() != null) {
            throw new RefusedException(
                    field, "“" + organ.name() + "”已于 " + SpokenDay.said(organ.until()) + "后不再存在，请选择承接它的机构。");
        }
        return organ;
    }

    private void stoodThen(String field, Organ organ, LocalDate day) {
        LocalDate founded = store.since(organ.id());
        if (day.isBefore(founded)) {
            throw new RefusedException(
                    field,
                    "“" + organ.name() + "”" + SpokenDay.said(founded) + "才设立，" + SpokenDay.said(day)
                            + "时还不存在。请核对日期或机构。");
        }
    }

    private static void named(String name, String shortName) {
        if (name.isBlank() || name.length() > 60 || shortName.isBlank() || shortName.length() > 20) {
            throw new RefusedException("name", "机构名称须为 1 至 60 个字，简称 1 至 20 个字，请补全或缩短。");
        }
    }

    private void nameFree(@Nullable Long parent, String name, @Nullable Long except) {
        if (store.sisterHasName(parent, name, except)) {
            throw new RefusedException("name", "同一上级之下已有名为“" + name + "”的机构，请核对是否重复设立，或换一个名称。");
        }
    }

    private void notAhead(LocalDate from) {
        if (from.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("from", "生效日期 " + SpokenDay.said(from) + "晚于今天。机构变更自当日起办理，请到那一天再办。");
        }
    }

    private void afterLast(String what, LocalDate from, LocalDate last) {
        notAhead(from);
        if (!from.isAfter(last)) {
            throw new RefusedException(
                    "from",
                    what + "日期 " + SpokenDay.said(from) + "不晚于上一次变更（" + SpokenDay.said(last) + "），历史不能改写。请填写其后的日期。");
        }
    }

    private void lastDayPossible(String what, Organ ended, LocalDate from) {
        afterLast(what, from, store.nameSince(ended.id()));
        afterLast(what, from, store.placeSince(ended.id()));
    }
}
