package org.gongkai.app.signoff.moves;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.app.directory.Colleague;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.signoff.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a form means by a name or an account. */
@Component
public class Meant {
    private final Colleagues colleagues;

    Meant(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** What came of looking. */
    public sealed interface Found {
        record One(UUID person) implements Found {}

        /** Nobody, or several, with a sentence that says what to type instead. */
        record Unclear(Outcome.Refused refusal) implements Found {}
    }

    /**
     * @param person who was chosen, which needs no name
     * @param name as typed: a name, or an account where a name is shared
     */
    public Found find(@Nullable UUID person, String name) {
        if (person != null) {
            return new Found.One(person);
        }
        if (name.isBlank()) {
            return new Found.Unclear(new Outcome.Refused("还没有填是谁。", "请填姓名；有同名的填账号。"));
        }
        List<Colleague> called = colleagues.called(name.strip());
        return switch (called.size()) {
            case 0 -> new Found.Unclear(new Outcome.Refused("没有找到“" + name + "”。", "请填在职人员的全名，或者账号。"));
            case 1 -> new Found.One(called.getFirst().id());
            default ->
                new Found.Unclear(new Outcome.Refused(
                        "叫“" + name + "”的不止一人："
                                + called.stream()
                                        .map(each -> each.organName() + "（账号 " + each.account() + "）")
                                        .collect(Collectors.joining("、"))
                                + "。",
                        "请改填账号。"));
        };
    }
}
