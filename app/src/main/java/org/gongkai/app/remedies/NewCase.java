package org.gongkai.app.remedies;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a case when the organ learns of it.
 *
 * @param organ whose act is attacked
 * @param number of the case, as the review organ or court gives it
 * @param forum the review organ or court
 * @param applicant the plain name of applicant or plaintiff
 * @param naturalPerson whether the name is masked in lists
 * @param received the day the review organ accepted it or the court filed it
 * @param request the organ's own request that it attacks; null with a reason
 * @param reconsideration the case that came before a suit of that kind; null with a reason
 * @param counts whether it is a case of 政府信息公开
 * @param countsReason why, or why not
 */
public record NewCase(
        long organ,
        CaseKind kind,
        String number,
        String forum,
        String applicant,
        boolean naturalPerson,
        LocalDate received,
        @Nullable UUID request,
        @Nullable String noRequestReason,
        @Nullable UUID reconsideration,
        @Nullable String noReconsiderationReason,
        boolean counts,
        String countsReason) {}
