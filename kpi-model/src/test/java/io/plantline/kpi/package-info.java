/** The catalogue is whole, and its page current. */
package io.plantline.kpi;
