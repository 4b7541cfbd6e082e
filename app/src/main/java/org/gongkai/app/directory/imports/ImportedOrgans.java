package org.gongkai.app.directory.imports;

import static org.gongkai.app.directory.imports.ImportColumn.KIND;
import static org.gongkai.app.directory.imports.ImportColumn.MERGED_INTO;
import static org.gongkai.app.directory.imports.ImportColumn.ORGAN_CODE;
import static org.gongkai.app.directory.imports.ImportColumn.ORGAN_DAY;
import static org.gongkai.app.directory.imports.ImportColumn.ORGAN_NAME;
import static org.gongkai.app.directory.imports.ImportColumn.PARENT;
import static org.gongkai.app.directory.imports.ImportColumn.SHORT_NAME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.app.directory.NewOrgan;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.Organs;
import org.gongkai.app.directory.RefusedException;
import org.gongkai.app.directory.Registered;
import org.gongkai.app.directory.imports.ImportLine.Outcome;
import org.jspecify.annotations.Nullable;

/** Rows of the sheet 机构: each founds an organ, brings one to what the row says, or merges it. */
final class ImportedOrgans implements ImportRun.Doing {
    private final Organs organs;
    private final Registered registered;
    /** All that exist or existed, by code; kept up to date as rows are done. */
    private final Map<String, Organ> known = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private final Map<Long, Integer> places = new HashMap<>();

    ImportedOrgans(Organs organs, Registered registered) {
        this.organs = organs;
        this.registered = registered;
        registered.organs().forEach(organ -> known.put(organ.code(), organ));
    }

    Organ organ(String field, String code) {
        Organ organ = known.get(code);
        if (organ == null) {
            throw new RefusedException(field, "没有这个代码的机构。请核对代码，或先在“机构”表里写上它。");
        }
        return organ;
    }

    @Override
    public ImportLine done(ImportRow row) {
        String code = row.at(ORGAN_CODE);
        if (!seen.add(code)) {
            throw new RefusedException("code", "这个代码在表里出现了两次。一个机构只写一行，请删去一行或改正代码。");
        }
        Organ.Kind kind = Stream.of(Organ.Kind.values())
                .filter(one -> one.title().equals(row.at(KIND)))
                .findAny()
                .orElseThrow(() -> new RefusedException("kind", "没有这个类别。请填：省、市、区、部门、街道、事业单位，六选一。"));
        LocalDate day = ImportRun.day(row, ORGAN_DAY, "from");
        Organ parent = row.at(PARENT).isEmpty() ? null : organ("parent", row.at(PARENT));
        Organ organ = known.get(code);
        return organ == null ? found(row, kind, parent, day) : change(row, organ, kind, parent, day);
    }

    private ImportLine found(ImportRow row, Organ.Kind kind, @Nullable Organ parent, LocalDate day) {
        if (!row.at(MERGED_INTO).isEmpty()) {
            throw new RefusedException("successor", "要并入别处的机构还没有登记。请先导入它的设立，再导入合并。");
        }
        Organ founded = organs.found(new NewOrgan(
                row.at(ORGAN_CODE),
                row.at(ORGAN_NAME),
                row.at(SHORT_NAME),
                kind,
                parent == null ? null : parent.id(),
                null,
                places.merge(parent == null ? 0 : parent.id(), 1, Integer::sum),
                day));
        known.put(founded.code(), founded);
        return ImportRun.line(row, Outcome.NEW, "设立");
    }

    private ImportLine change(ImportRow row, Organ organ, Organ.Kind kind, @Nullable Organ parent, LocalDate day) {
        Organ successor = row.at(MERGED_INTO).isEmpty() ? null : organ("successor", row.at(MERGED_INTO));
        if (organ.until() != null) {
            if (successor != null && Objects.equals(registered.successor(organ.id()), successor.id())) {
                return ImportRun.line(row, Outcome.SAME, "");
            }
            throw new RefusedException("code", "“" + organ.name() + "”已不再存在，代码不能再用。请删去这一行。");
        }
        if (kind != organ.kind()) {
            throw new RefusedException("kind", "类别与登记的“" + organ.kind().title() + "”不同。类别不能由导入改变，请核对代码是否写错。");
        }
        List<String> words = new ArrayList<>();
        if (!organ.name().equals(row.at(ORGAN_NAME)) || !organ.shortName().equals(row.at(SHORT_NAME))) {
            organs.rename(organ.id(), row.at(ORGAN_NAME), row.at(SHORT_NAME), day);
            words.add("由“" + organ.name() + "”更名");
        }
        if (!Objects.equals(organ.parent(), parent == null ? null : parent.id())) {
            if (parent == null) {
                throw new RefusedException("parent", "没有填上级机构代码，而登记的有上级。请补上。");
            }
            organs.transfer(organ.id(), parent.id(), day);
            words.add("转隶到“" + parent.name() + "”");
        }
        if (successor != null) {
            organs.merge(organ.id(), successor.id(), day);
            words.add("并入“" + successor.name() + "”");
        }
        known.put(organ.code(), registered.organ(organ.id()).orElseThrow());
        Outcome outcome = successor != null ? Outcome.ENDED : words.isEmpty() ? Outcome.SAME : Outcome.CHANGED;
        return ImportRun.line(row, outcome, String.join("，", words));
    }
}
