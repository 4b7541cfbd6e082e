package org.gongkai.annualreport.city;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One year of a series over all units.
 *
 * @param sum the sum of the units whose figure is known; absent where none of them has that cell in its form
 * @param units how many units are in the sum
 * @param unknown how many units reported, but their figure is not known
 * @param government what the government's report states; absent when there is none or it could not be read
 */
public record YearSum(int year, Optional<BigDecimal> sum, int units, int unknown, Optional<BigDecimal> government) {}
