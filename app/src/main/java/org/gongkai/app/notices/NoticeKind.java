package org.gongkai.app.notices;

/**
 * What a person can be told of, and choose channels for; declared as a bean by the capability that tells it.
 *
 * @param code stable, with its capability before the dot: {@code signoff.waiting}
 * @param title what the settings call it: 有事项等我办理
 * @param words what leaves the house by mail, SMS and the rest, the same for every subject, so that no content can leave with it:
 *     您有一件签报等待办理
 */
public record NoticeKind(String code, String title, String words) {}
