import "./all.css";
import "./theme.js";
import "./times.js";
import "./sorting.js";
import "./picture.js";
import { watchResult } from "./progress.js";

watchResult(document);
