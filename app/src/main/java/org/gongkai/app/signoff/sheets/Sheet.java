package org.gongkai.app.signoff.sheets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.Deed;
import org.gongkai.app.signoff.Route;
import org.gongkai.app.signoff.SignOff;
import org.gongkai.app.signoff.Step;

/**
 * 审签单: all that a page needs of one sign-off, as the present viewer may see it.
 *
 * @param chosen whom the drafter chose, by place in the route
 * @param waiting for whom it waits, held ones too
 * @param mine tasks on which the viewer can act now, own ones first, then those of principals
 * @param deeds the history, oldest first
 * @param may what the viewer may do besides the tasks
 */
public record Sheet(
        SignOff signOff,
        Route route,
        String drafterName,
        Content content,
        Map<Integer, List<UUID>> chosen,
        List<Task> waiting,
        List<Mine> mine,
        List<Deed> deeds,
        May may) {
    /**
     * A task of the viewer's, or of a principal for whom the viewer acts.
     *
     * @param forWhom null for an own task, else the name of the principal: 代王敏
     * @param backTo places in the route to which it can be sent back, nearest first
     * @param bar why the viewer may not decide (who drafted does not verify …), or empty
     */
    public record Mine(
            Task task,
            Step step,
            @org.jspecify.annotations.Nullable String forWhom,
            List<Integer> backTo,
            String bar) {}

    /** What the viewer may try; the act itself checks again. {@code remove}: tasks that the viewer may take from their signers. */
    public record May(
            boolean revise, boolean submit, boolean recall, boolean withdraw, boolean chase, List<UUID> remove) {}

    /** Those for whom it waits now, by name, for 待王敏、周岩办理. */
    public List<String> waitingNames() {
        return waiting.stream()
                .filter(task -> !task.held())
                .map(Task::personName)
                .distinct()
                .toList();
    }
}
