/** The job that watches: what meters say and what KPIs come to, shown to the watchers, and what they tell. */
package io.plantline.jobs.anomalies;
