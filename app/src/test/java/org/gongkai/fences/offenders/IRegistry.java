package org.gongkai.fences.offenders;

/** An interface that is named for being one. */
public interface IRegistry {}
