/** What would have been: changes of a plant and of what it recorded, and what they are worth over the years. */
package io.plantline.whatif;
