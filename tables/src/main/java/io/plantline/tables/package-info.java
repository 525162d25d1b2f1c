/** KPI values as tables in files, for spreadsheets, notebooks and whoever has to check them. */
package io.plantline.tables;
