/** One class for each rule of {@code HouseRulesTests}, breaking it. */
package org.gongkai.fences.offenders;
