package io.plantline.kpi;

/** The arithmetic of a KPI over one finished sum. */
public interface Formula {}
