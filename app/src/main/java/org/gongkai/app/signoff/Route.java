package org.gongkai.app.signoff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审签路线: one version of a route, which never changes; a sign-off keeps the version with which it began.
 *
 * @param id of this version
 * @param origin the same for all versions of a route: the id of the first
 * @param version counted from 1
 * @param subjectKind code of the {@link SubjectKind} it is for
 * @param organ for this organ only, or null for all
 */
public record Route(
        UUID id,
        UUID origin,
        int version,
        String name,
        String subjectKind,
        @Nullable Long organ,
        List<Step> steps) {
    /**
     * @param at place in the route, from 0, the draft
     */
    public Step step(int at) {
        return steps.get(at);
    }

    /** The places of steps of a kind, in order. */
    public List<Integer> placesOf(Step.Kind kind) {
        return java.util.stream.IntStream.range(0, steps.size())
                .filter(at -> steps.get(at).kind() == kind)
                .boxed()
                .toList();
    }
}
