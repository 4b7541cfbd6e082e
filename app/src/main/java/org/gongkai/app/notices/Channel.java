package org.gongkai.app.notices;

/** A way to reach a person outside the page. */
public interface Channel {
    /** What the tables call it: {@code mail}. */
    String code();

    /** What people call it: 邮件. */
    String title();

    /** What it wants to know of a person, in words; empty where nothing must be entered. */
    String asks();

    /** Whether whoever runs the program has set it up. */
    boolean ready();

    /**
     * Whether the person's entry can be one.
     *
     * @param address without surrounding blanks
     */
    boolean accepts(String address);

    /**
     * Hands the message over; returns when the other side has taken it.
     *
     * @throws NotDelivered when it was not taken
     */
    void send(Message message, String address) throws NotDelivered;
}
