/** The rules: each looks at what it is shown of one subject and judges whether it is odd. */
package io.plantline.anomaly.rule;
