/** How the model travels: topic names, JSON forms and the plant file. The one package that may use Jackson. */
package io.plantline.wire;
