export interface Program {
  readonly name: string;
  /** The same work in three languages. Deluge returns the result, Lua too; JavaScript leaves it in `exports.result`. */
  readonly deluge: string;
  readonly lua: string;
  readonly javascript: string;
}

const arithmetic: Program = {
  name: 'arithmetic loop',
  deluge: `
    digits = {0,1,2,3,4,5,6,7,8,9};
    sum = 0;
    for each a in digits { for each b in digits { for each c in digits { for each d in digits { for each e in digits {
      sum = sum + (a * b + c * d) % 7 - e;
    } } } } }
    return sum;`,
  lua: `
    local digits = {0,1,2,3,4,5,6,7,8,9}
    local sum = 0
    for _, a in ipairs(digits) do for _, b in ipairs(digits) do for _, c in ipairs(digits) do for _, d in ipairs(digits) do for _, e in ipairs(digits) do
      sum = sum + (a * b + c * d) % 7 - e
    end end end end end
    return sum`,
  javascript: `
    const digits = [0,1,2,3,4,5,6,7,8,9];
    let sum = 0;
    for (const a of digits) { for (const b of digits) { for (const c of digits) { for (const d of digits) { for (const e of digits) {
      sum = sum + (a * b + c * d) % 7 - e;
    } } } } }
    exports.result = sum;`,
};

const texts: Program = {
  name: 'string building',
  deluge: `
    digits = {0,1,2,3,4,5,6,7,8,9};
    total = 0;
    for each a in digits { for each b in digits {
      line = "";
      for each c in digits { for each d in digits {
        line = line + "item " + c + "-" + d + "; ";
      } }
      total = total + line.toUpperCase().length() + line.indexOf("9-" + b);
    } }
    return total;`,
  lua: `
    local digits = {0,1,2,3,4,5,6,7,8,9}
    local total = 0
    for _, a in ipairs(digits) do for _, b in ipairs(digits) do
      local line = ""
      for _, c in ipairs(digits) do for _, d in ipairs(digits) do
        line = line .. "item " .. c .. "-" .. d .. "; "
      end end
      total = total + #line:upper() + line:find("9-" .. b, 1, true) - 1
    end end
    return total`,
  javascript: `
    const digits = [0,1,2,3,4,5,6,7,8,9];
    let total = 0;
    for (const a of digits) { for (const b of digits) {
      let line = "";
      for (const c of digits) { for (const d of digits) {
        line = line + "item " + c + "-" + d + "; ";
      } }
      total = total + line.toUpperCase().length + line.indexOf("9-" + b);
    } }
    exports.result = total;`,
};

const containers: Program = {
  name: 'map and list work',
  deluge: `
    digits = {0,1,2,3,4,5,6,7,8,9};
    orders = Map();
    seen = List();
    for each a in digits { for each b in digits { for each c in digits { for each d in digits {
      key = "customer " + (a * 7 + b * 3 + d) % 50;
      if(!orders.containKey(key)) { orders.put(key, List()); }
      orders.get(key).add(c + d);
      seen.add(key);
    } } } }
    sum = 0;
    for each customer in orders.keys() {
      for each amount in orders.get(customer) { sum = sum + amount; }
    }
    return sum + seen.size() + orders.size();`,
  lua: `
    local digits = {0,1,2,3,4,5,6,7,8,9}
    local orders, customers, seen = {}, {}, {}
    for _, a in ipairs(digits) do for _, b in ipairs(digits) do for _, c in ipairs(digits) do for _, d in ipairs(digits) do
      local key = "customer " .. (a * 7 + b * 3 + d) % 50
      if orders[key] == nil then orders[key] = {}; customers[#customers + 1] = key end
      table.insert(orders[key], c + d)
      table.insert(seen, key)
    end end end end
    local sum = 0
    for _, customer in ipairs(customers) do
      for _, amount in ipairs(orders[customer]) do sum = sum + amount end
    end
    return sum + #seen + #customers`,
  javascript: `
    const digits = [0,1,2,3,4,5,6,7,8,9];
    const orders = new Map();
    const seen = [];
    for (const a of digits) { for (const b of digits) { for (const c of digits) { for (const d of digits) {
      const key = "customer " + (a * 7 + b * 3 + d) % 50;
      if (!orders.has(key)) { orders.set(key, []); }
      orders.get(key).push(c + d);
      seen.push(key);
    } } } }
    let sum = 0;
    for (const customer of orders.keys()) {
      for (const amount of orders.get(customer)) { sum = sum + amount; }
    }
    exports.result = sum + seen.length + orders.size;`,
};

const recursion: Program = {
  name: 'recursion',
  deluge: `
    int fibonacci(int n) {
      if(n < 2) { return n; }
      return fibonacci(n - 1) + fibonacci(n - 2);
    }
    return fibonacci(20);`,
  lua: `
    local function fibonacci(n)
      if n < 2 then return n end
      return fibonacci(n - 1) + fibonacci(n - 2)
    end
    return fibonacci(20)`,
  javascript: `
    function fibonacci(n) {
      if (n < 2) { return n; }
      return fibonacci(n - 1) + fibonacci(n - 2);
    }
    exports.result = fibonacci(20);`,
};

/** Lua has no JSON of its own: what every program brings along, with a writer that keeps the order of keys. */
const LUA_JSON = `
    local function write(value)
      if type(value) == "string" then return '"' .. value:gsub('[%c"\\\\]', function(c) return string.format("\\\\u%04x", c:byte()) end) .. '"' end
      if type(value) ~= "table" then return tostring(value) end
      local parts = {}
      if value.keys == nil then
        for i, item in ipairs(value) do parts[i] = write(item) end
        return "[" .. table.concat(parts, ",") .. "]"
      end
      for i, key in ipairs(value.keys) do parts[i] = write(key) .. ":" .. write(value.values[key]) end
      return "{" .. table.concat(parts, ",") .. "}"
    end
    local read
    local function members(text, at, closer, take)
      if text:sub(at + 1, at + 1) == closer then return at + 2 end
      repeat
        at = take(at + 1)
      until text:sub(at, at) == closer
      return at + 1
    end
    function read(text, at)
      local first = text:sub(at, at)
      if first == '"' then
        local to = text:find('"', at + 1, true)
        return text:sub(at + 1, to - 1), to + 1
      elseif first == "[" then
        local list = {}
        local to = members(text, at, "]", function(at) local value, to = read(text, at) list[#list + 1] = value return to end)
        return list, to
      elseif first == "{" then
        local map = {keys = {}, values = {}}
        local to = members(text, at, "}", function(at)
          local key, colon = read(text, at)
          local value, to = read(text, colon + 1)
          map.keys[#map.keys + 1] = key
          map.values[key] = value
          return to
        end)
        return map, to
      end
      local from, to = text:find("^-?%d+", at)
      return tonumber(text:sub(from, to)), to + 1
    end`;

const json: Program = {
  name: 'JSON',
  deluge: `
    digits = {0,1,2,3,4,5,6,7,8,9};
    total = 0;
    for each a in digits { for each b in digits {
      lines = List();
      for each c in digits {
        line = Map();
        line.put("sku", "article " + c);
        line.put("quantity", b + c);
        line.put("tags", {"new", "blue"});
        lines.add(line);
      }
      order = Map();
      order.put("id", a * 10 + b);
      order.put("lines", lines);
      text = order.toString();
      total = total + text.length();
      for each line in text.toMap().get("lines") { total = total + line.get("quantity") + line.get("tags").size(); }
    } }
    return total;`,
  lua: `${LUA_JSON}
    local function map() return {keys = {}, values = {}} end
    local function put(map, key, value) map.keys[#map.keys + 1] = key; map.values[key] = value end
    local digits = {0,1,2,3,4,5,6,7,8,9}
    local total = 0
    for _, a in ipairs(digits) do for _, b in ipairs(digits) do
      local lines = {}
      for _, c in ipairs(digits) do
        local line = map()
        put(line, "sku", "article " .. c)
        put(line, "quantity", b + c)
        put(line, "tags", {"new", "blue"})
        lines[#lines + 1] = line
      end
      local order = map()
      put(order, "id", a * 10 + b)
      put(order, "lines", lines)
      local text = write(order)
      total = total + #text
      for _, line in ipairs((read(text, 1)).values.lines) do total = total + line.values.quantity + #line.values.tags end
    end end
    return total`,
  javascript: `
    const digits = [0,1,2,3,4,5,6,7,8,9];
    let total = 0;
    for (const a of digits) { for (const b of digits) {
      const lines = [];
      for (const c of digits) {
        const line = {};
        line.sku = "article " + c;
        line.quantity = b + c;
        line.tags = ["new", "blue"];
        lines.push(line);
      }
      const order = {};
      order.id = a * 10 + b;
      order.lines = lines;
      const text = JSON.stringify(order);
      total = total + text.length;
      for (const line of JSON.parse(text).lines) { total = total + line.quantity + line.tags.length; }
    } }
    exports.result = total;`,
};

export const PROGRAMS: readonly Program[] = [arithmetic, texts, containers, recursion, json];
