/** Tests of the parts of rules that have formulas of their own. */
package io.plantline.anomaly.rule;
