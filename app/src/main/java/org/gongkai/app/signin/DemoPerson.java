package org.gongkai.app.signin;

/** Somebody of the demonstration, for a button of the sign-in page. */
public record DemoPerson(String account, String name, String organ, String title) {}
