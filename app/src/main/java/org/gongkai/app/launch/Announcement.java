package org.gongkai.app.launch;

import java.util.List;

/** Something the person at the terminal must know once pages are served; a bean of the capability that knows it. */
public interface Announcement {
    /**
     * What to say, a sentence a line.
     *
     * @param office where the office is reached, without a slash at the end: {@code http://127.0.0.1:8080}
     */
    List<String> lines(String office);
}
