package org.gongkai.law.deadline;

import java.time.LocalDate;
import org.gongkai.law.Article;

/**
 * One step of an explanation.
 *
 * @param text a Chinese sentence
 * @param date the day it is about
 * @param basis the article it follows
 */
public record Step(String text, LocalDate date, Article basis) {}
