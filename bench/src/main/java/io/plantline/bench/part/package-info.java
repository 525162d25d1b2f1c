/** What the benchmark needs beside Plantline: a broker and databases, each started for one measurement. */
package io.plantline.bench.part;
