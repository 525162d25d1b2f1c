package io.plantline.history;

import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Sends the writes of the InfluxDB client, which speaks to 1.8 and newer, to where every InfluxDB 1.x takes them. */
final class OldInfluxWrites implements Interceptor {
    private static final String NEW_PATH = "/api/v2/write";
    private static final Map<String, String> OLD_PRECISIONS = Map.of("ns", "n", "us", "u");

    private final BooleanSupplier old;

    OldInfluxWrites(BooleanSupplier old) {
        this.old = old;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        HttpUrl url = chain.request().url();
        if (!old.getAsBoolean() || !url.encodedPath().endsWith(NEW_PATH)) {
            return chain.proceed(chain.request());
        }
        return chain.proceed(chain.request().newBuilder().url(rewritten(url)).build());
    }

    private static HttpUrl rewritten(HttpUrl url) {
        String path = url.encodedPath();
        String precision = url.queryParameter("precision");
        InfluxBucket bucket = InfluxBucket.of(url.queryParameter("bucket"));
        HttpUrl.Builder rewritten = url.newBuilder()
                .encodedPath(path.substring(0, path.length() - NEW_PATH.length()) + "/write")
                .query(null)
                .addQueryParameter("db", bucket.database())
                .addQueryParameter("precision", OLD_PRECISIONS.getOrDefault(precision, precision));
        if (bucket.retentionPolicy() != null) {
            rewritten.addQueryParameter("rp", bucket.retentionPolicy());
        }
        return rewritten.build();
    }
}
