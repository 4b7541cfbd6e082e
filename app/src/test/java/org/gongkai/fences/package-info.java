/**
 * What the fences must refuse: each package holds code that breaks one rule of the house on purpose, so that a fence that
 * stopped working is noticed. It lies outside {@code org.gongkai.app}, so the platform never sees it.
 */
package org.gongkai.fences;
