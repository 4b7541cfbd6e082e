package org.gongkai.app.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.annualreport.check.ConsistencyFinding;
import org.jspecify.annotations.Nullable;

/**
 * What checking again has changed.
 *
 * @param words a sentence, null where nothing was checked again
 * @param fresh the findings that were not there before, by {@link Answers#key}
 */
record News(@Nullable String words, Set<String> fresh) {
    static final News NONE = new News(null, Set.of());

    static News of(List<ConsistencyFinding> before, List<ConsistencyFinding> after) {
        Set<String> then = keys(before);
        Set<String> now = keys(after);
        long solved = then.stream().filter(key -> !now.contains(key)).count();
        Set<String> fresh = now.stream().filter(key -> !then.contains(key)).collect(Collectors.toSet());
        if (solved == 0 && fresh.isEmpty()) {
            return new News("已记下并重新核对：发现没有变化。", fresh);
        }
        String gone = solved == 0 ? "" : solved + " 处发现不再成立";
        String come = fresh.isEmpty() ? "" : "新出现 " + fresh.size() + " 处";
        return new News("已记下并重新核对：" + gone + (gone.isEmpty() || come.isEmpty() ? "" : "，") + come + "。", fresh);
    }

    private static Set<String> keys(List<ConsistencyFinding> findings) {
        return findings.stream().map(Answers::key).collect(Collectors.toSet());
    }
}
