package org.gongkai.app.signoff.routes;

import java.util.List;
import java.util.UUID;

/** All routes by what they are for. */
public record RouteListPage(List<Group> groups) {
    /** The routes for one kind of subject. */
    public record Group(String kind, List<Line> lines) {}

    /**
     * @param way the steps in words: 拟稿 → 核稿 → 签发
     * @param running unfinished sign-offs that the viewer sees and that keep to the newest version
     */
    public record Line(UUID origin, String name, String forWhom, int version, String way, long running) {}
}
